using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Web.Access;

namespace Transition.Web.Evidence;

/// <summary>How long documents are kept: legal holds, and disposal by two persons.</summary>
public static class KeepingEndpoints
{
    public static void MapEvidenceKeeping(this IEndpointRouteBuilder evidence)
    {
        evidence.MapPost("/{id}/hold", HoldAsync).Needs(Permission.KeepEvidence)
            .WithSummary("Places a legal hold: the document cannot be disposed of while it stands");
        evidence.MapPost("/{id}/hold/lift", LiftAsync).Needs(Permission.KeepEvidence).WithSummary("Lifts a legal hold");
        evidence.MapPost("/{id}/disposal", ProposeAsync).Needs(Permission.KeepEvidence)
            .WithSummary("Proposes to dispose of a document whose retention period has passed");
        evidence.MapPost("/{id}/disposal/withdraw", WithdrawAsync).Needs(Permission.KeepEvidence)
            .WithSummary("Takes the proposal back, or turns it down");
        evidence.MapPost("/{id}/disposal/agree", AgreeAsync).Needs(Permission.KeepEvidence)
            .WithSummary("Agrees as the second person; the files are removed, what they were stays on record");
    }

    private static Task<EvidenceView> HoldAsync(
        string id, ReasonInput? input, Caller caller, EvidenceKeeping keeping, CancellationToken cancellation) =>
        keeping.PlaceHoldAsync(caller, id, input ?? new(null), cancellation);

    private static Task<EvidenceView> LiftAsync(
        string id, ReasonInput? input, Caller caller, EvidenceKeeping keeping, CancellationToken cancellation) =>
        keeping.LiftHoldAsync(caller, id, input ?? new(null), cancellation);

    private static Task<EvidenceView> ProposeAsync(
        string id, ReasonInput? input, Caller caller, EvidenceKeeping keeping, CancellationToken cancellation) =>
        keeping.ProposeDisposalAsync(caller, id, input ?? new(null), cancellation);

    private static Task<EvidenceView> WithdrawAsync(
        string id, ReasonInput? input, Caller caller, EvidenceKeeping keeping, CancellationToken cancellation) =>
        keeping.WithdrawDisposalAsync(caller, id, input ?? new(null), cancellation);

    private static Task<EvidenceView> AgreeAsync(string id, Caller caller, EvidenceKeeping keeping, CancellationToken cancellation) =>
        keeping.DisposeAsync(caller, id, cancellation);
}
