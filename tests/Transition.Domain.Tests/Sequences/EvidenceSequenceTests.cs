using System.Collections.Immutable;
using CsCheck;
using Transition.Domain.Common;
using Transition.Domain.Evidence;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// A document: versions are only ever added, each file once; nothing on hold or within its time is disposed of; two persons agree
/// on a disposal; and after it nothing is added.
/// </summary>
public sealed class EvidenceSequenceTests
{
    private static readonly RetentionClass Retention = new("papers", "Papers", 2, "Made up", "recalled");

    private static readonly Gen<By> Who = Gen.Select(Gen.OneOf("ann", "bob", "cyd"), Gen.Int[0, 1500]).Select(
        (person, days) => new By(person, Some.Morning("2022-06-01").AddDays(days)));

    private static readonly Gen<Command<EvidenceDocument>> Propose = Who.Select(by => new Command<EvidenceDocument>(
        $"{by.Person} proposes disposal on {by.Today:O}", document => document.ProposeDisposal(Retention, "By chance", by)));

    private static readonly Gen<Command<EvidenceDocument>> Agree = Who.Select(by => new Command<EvidenceDocument>(
        $"{by.Person} agrees on {by.Today:O}", document => document.Dispose(Retention, by)));

    private static readonly Gen<Command<EvidenceDocument>> Commands = Gen.OneOf<Command<EvidenceDocument>>(
        Gen.Select(Who, Gen.Int[1, 4], Gen.OneOf("paper", "paper", "minutes")).Select((by, file, kind) => new Command<EvidenceDocument>(
            $"{by.Person} adds file {file} as {kind} on {by.Today:O}",
            document => document.Add(new(
                kind, "Made up", ImmutableSortedDictionary<string, string>.Empty, "made-up.txt", "text/plain", file, $"{file}", $"blob-{file}",
                by.Person, by.Now)))),
        Who.Select(by => new Command<EvidenceDocument>($"{by.Person} places a hold", document => document.PlaceHold("By chance", by))),
        Who.Select(by => new Command<EvidenceDocument>($"{by.Person} lifts the hold", document => document.LiftHold("By chance", by))),
        Propose,
        Propose,
        Who.Select(by => new Command<EvidenceDocument>($"{by.Person} withdraws it", document => document.WithdrawDisposal("By chance", by))),
        Agree,
        Agree,
        Agree);

    [Fact]
    public void R29_Document_WhateverIsAsked_IsKeptAsLongAsItMustBe() => Sequence.Holds("d1", Commands, (before, happened, after) =>
    {
        Assert.Equal(before.Versions, after.Versions.Take(before.Versions.Count));
        Assert.Equal(Enumerable.Range(1, after.Versions.Count), after.Versions.Select(version => version.Number));
        Assert.Equal(after.Versions.Count, after.Versions.Select(version => version.Blob).Distinct().Count());
        Assert.True(before.Disposed is null || after.Versions.Count == before.Versions.Count, "A version of what was disposed of.");
        foreach (var disposed in happened.OfType<EvidenceDisposed>())
        {
            Assert.Null(before.Hold);
            Assert.Null(before.Disposed);
            Assert.NotEqual(before.Disposal!.By, disposed.By);
            Assert.True(London.DateOf(disposed.At) > before.KeptUntil(Retention), "Disposed of within its time.");
        }
    });
}
