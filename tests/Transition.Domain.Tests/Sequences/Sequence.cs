using CsCheck;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// Commands by chance, one after the other, to one aggregate. Whatever they are: each is refused as a person can be told, and then
/// nothing happens, or gives events; the state is what the events lead to, stored and read again; and what the aggregate promises
/// besides holds after each. A sequence that breaks this is made as short as it can be, and printed with the seed that repeats it.
/// </summary>
internal static class Sequence
{
    private const int Longest = 40;
    private const int Sequences = 400;

    /// <param name="promise">Fails if what the aggregate promises does not hold: of the state before, what happened, the state after.</param>
    public static void Holds<T>(string id, Gen<Command<T>> commands, Action<T, IReadOnlyList<IEvent>, T> promise)
        where T : IAggregate<T> =>
        commands.List[1, Longest].Sample(all => Play(id, all, promise), iter: Sequences, print: all => string.Join('\n', all));

    private static void Play<T>(string id, IReadOnlyList<Command<T>> commands, Action<T, IReadOnlyList<IEvent>, T> promise)
        where T : IAggregate<T>
    {
        var state = T.Empty(id);
        List<IEvent> history = [];
        foreach (var command in commands)
        {
            var before = Json.Of(state);
            var happened = Decided(state, command);
            Assert.Equal(before, Json.Of(state));
            var after = state.After(happened);
            promise(state, happened, after);
            history.AddRange(happened);
            state = after;
        }

        Assert.Equal(Json.Of(state), Json.Of(Json.Refolded<T>(id, history)));
        Assert.Equal(Json.Of(state), Json.Of(Json.Copy(state)));
    }

    private static IReadOnlyList<IEvent> Decided<T>(T state, Command<T> command)
    {
        try
        {
            return command.Decide(state);
        }
        catch (RefusedException refusal)
        {
            Assert.NotEmpty(refusal.Message);
            return [];
        }
    }
}
