using System.Collections.Immutable;
using Transition.Application.Access;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>
/// Who may put a document on file: the programme for everybody, and people of a body that everything it speaks for concerns. What is
/// nobody's in particular is open to all who work on the moves; a later version of it to the body that put it on file.
/// </summary>
public sealed class EvidenceRights(EvidenceBodies bodies)
{
    /// <summary>The actor for putting a document on file; refuses everybody else.</summary>
    /// <param name="known">The document of which it is a later version; null for a new one.</param>
    public async Task<Actor> ActorForAsync(
        Caller caller, IReadOnlyDictionary<string, string> scope, EvidenceDocument? known, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.AddEvidence);
        if (known is not null && !await MayAsync(caller, known, cancellation))
        {
            throw Refuse.Forbidden(
                "not-your-document", $"'{known.Title}' concerns other bodies. Only people of one of them, or the programme, add a version of it.");
        }

        var concerned = await bodies.OfAsync(scope, cancellation);
        if (!Acts(caller, concerned))
        {
            var things = string.Join(" and ", scope.Select(pair => $"{pair.Key} {pair.Value}"));
            throw Refuse.Forbidden(
                "wrong-body", $"You act for no body that {things} concerns. Only people of one that it does, or the programme, put documents on file for it.");
        }

        return caller.May(Permission.AddAnyEvidence) ? caller.ActorFor(Permission.AddAnyEvidence)
            : concerned is null ? actor
            : caller.ActorFor(Permission.AddEvidence, concerned);
    }

    /// <summary>Whether the caller could put a document on file for something: for a page that offers it.</summary>
    public async Task<bool> MayAsync(Caller caller, IReadOnlyDictionary<string, string> scope, CancellationToken cancellation) =>
        Acts(caller, await bodies.OfAsync(scope, cancellation));

    /// <summary>Whether the caller could add a version of a document.</summary>
    public async Task<bool> MayAsync(Caller caller, EvidenceDocument known, CancellationToken cancellation) =>
        Acts(caller, await bodies.OfAsync(known.Scope, cancellation) ?? (known.Body is { } body ? [body] : []));

    private static bool Acts(Caller caller, ImmutableHashSet<string>? concerned) =>
        caller.May(Permission.AddAnyEvidence)
        || (concerned is null
            ? caller.May(Permission.AddEvidence)
            : caller.Grants.Exists(grant => Policy.Allows(grant.Role, Permission.AddEvidence) && concerned.Contains(grant.Organisation)));
}
