using System.Collections.Immutable;
using CsCheck;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>What sequences draw from.</summary>
internal static class Chance
{
    /// <summary>A day from one on.</summary>
    public static Gen<DateOnly> Day(string from, int days) => Gen.Int[0, days].Select(Some.Date(from).AddDays);

    /// <summary>Ten in the morning of a day from one on.</summary>
    public static Gen<DateTimeOffset> Morning(string from, int days) => Day(from, days).Select(day => Some.Morning($"{day:yyyy-MM-dd}"));

    /// <summary>One of some people, on a day from one on.</summary>
    public static Gen<By> By(string from, int days, params string[] people) =>
        Gen.Select(Gen.OneOf(people), Morning(from, days)).Select((person, now) => new By(person, now));

    /// <summary>Up to so many of some things, each once.</summary>
    public static Gen<ImmutableList<T>> Few<T>(int least, params T[] of) =>
        Gen.Shuffle(of).SelectMany(all => Gen.Int[least, of.Length].Select(count => all.Take(count).ToImmutableList()));

    /// <summary>Words, and now and then none.</summary>
    public static Gen<string> Words { get; } = Gen.OneOf("By chance", "Otherwise", "By chance", "Otherwise", " ");
}
