using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CsCheck;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// Commands by chance, one after the other, to one aggregate. Whatever they are: each is refused as a person can be told, and then
/// nothing happens, or gives events; sent again, it gives none; the state is what the events lead to, stored and read again; and what
/// the aggregate promises besides holds after each. A sequence that breaks this is printed without what is not needed to break it, with the seed that repeats
/// it. Every event that the aggregate knows has to happen, lest a promise hold for want of a case: until one that is rare has, there are
/// more sequences.
/// </summary>
internal static class Sequence
{
    private const int Shortest = 10;
    private const int Longest = 40;
    private const int Sequences = 600;
    private const int MostRounds = 10;

    /// <param name="promise">Fails if what the aggregate promises does not hold: of the state before, what happened, the state after.</param>
    /// <param name="first">What every sequence begins with.</param>
    public static void Holds<T>(
        string id, Gen<Command<T>> commands, Action<T, IReadOnlyList<IEvent>, T> promise, params IReadOnlyList<Command<T>> first)
        where T : IAggregate<T>
    {
        ConcurrentDictionary<Type, int> seen = new();
        for (var round = 1; round == 1 || (round <= MostRounds && Missing().Any()); round++)
        {
            commands.List[Shortest, Longest].Sample(
                all => Play(id, [.. first, .. all], promise, seen),
                iter: Sequences,
                print: all => string.Join('\n', first.Concat(Needed(all, some => Fails(id, [.. first, .. some], promise)))));
        }

        Assert.Equal([], Missing());

        IEnumerable<string> Missing() => Known<T>(id).Except(seen.Keys).Select(type => type.Name);
    }

    private static void Play<T>(
        string id, IReadOnlyList<Command<T>> commands, Action<T, IReadOnlyList<IEvent>, T> promise, ConcurrentDictionary<Type, int> seen)
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
            Assert.True(command.Counts || Decided(after, command).Count == 0, $"'{command}' happens twice.");
            history.AddRange(happened);
            state = after;
        }

        Assert.Equal(Json.Of(state), Json.Of(Json.Refolded<T>(id, history)));
        Assert.Equal(Json.Of(state), Json.Of(Json.Copy(state)));
        foreach (var type in history.Select(one => one.GetType()).Distinct())
        {
            seen.AddOrUpdate(type, 1, (_, times) => times + 1);
        }
    }

    private static bool Fails<T>(string id, IReadOnlyList<Command<T>> commands, Action<T, IReadOnlyList<IEvent>, T> promise)
        where T : IAggregate<T> => Record.Exception(() => Play(id, commands, promise, [])) is not null;

    /// <summary>Without whatever is not needed to fail.</summary>
    private static List<Command<T>> Needed<T>(List<Command<T>> commands, Func<List<Command<T>>, bool> fails)
    {
        for (var place = commands.Count - 1; place >= 0; place--)
        {
            List<Command<T>> fewer = [.. commands[..place], .. commands[(place + 1)..]];
            commands = fails(fewer) ? fewer : commands;
        }

        return commands;
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

    /// <summary>The types of event that an aggregate does not call unexpected.</summary>
    private static IEnumerable<Type> Known<T>(string id)
        where T : IAggregate<T>
    {
        var types = typeof(IEvent).Assembly.GetTypes().Where(type => typeof(IEvent).IsAssignableFrom(type) && type.IsClass);
        return types.Where(type => Record.Exception(() => T.Empty(id).Apply((IEvent)RuntimeHelpers.GetUninitializedObject(type)))
            is not InvalidOperationException);
    }
}
