using System.Collections.Immutable;
using Transition.Application.Pathways;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Pathways;

namespace Transition.Domain.Tests.Support;

/// <summary>Plain values that tests share.</summary>
internal static class Some
{
    public const string Region = "Y61";
    public const string Committee = "JC-EE";
    public const string Manager = "pm";

    public static PathwayBook Book { get; } = PathwayBook.Shipped();

    public static ImmutableList<string> Icbs { get; } = ["QH8", "QHG", "QJG"];

    public static ServiceFacts Facts { get; } =
        new("Adult cardiac surgery", "Internal medicine", false, ["13A"], null, "Manual", "high", "confirmed", "confirmed");

    public static Pathway Pathway(string id) => Book.Newest(id);

    public static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    /// <summary>Ten in the morning, London time.</summary>
    public static DateTimeOffset Morning(string iso) => London.Midnight(Date(iso)).AddHours(10);

    public static By By(string person, string iso) => new(person, Morning(iso));

    public static T After<T>(this T state, params IEnumerable<IEvent> events)
        where T : IAggregate<T> =>
        events.Aggregate(state, (current, happened) => current.Apply(happened));

    /// <summary>The refusal that a command must meet with.</summary>
    public static RefusedException Refused(RefusalKind kind, string code, Action command)
    {
        var refused = Assert.Throws<RefusedException>(command);
        Assert.Equal((kind, code), (refused.Kind, refused.Code));
        Assert.NotEmpty(refused.Message);
        return refused;
    }

    /// <summary>A refusal of a field of the input.</summary>
    public static void RefusedField(string field, Action command) =>
        Assert.Equal(field, Refused(RefusalKind.Invalid, "invalid", command).Field);
}
