using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Application.Committees;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Domain.Pathways;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Insight;

namespace Transition.Web.Committees;

/// <summary>Joint committees: that they are ready, who sits on them, and what they decide.</summary>
public static class CommitteeEndpoints
{
    public static void MapCommittees(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/committees").WithTags("Committees");
        group.MapGet("/", ListReadyAsync).Needs(Permission.ReadPapers).WithSummary("The attestations that joint committees are ready");
        group.MapGet("/constituted", ListAsync).Needs(Permission.ReadRegister).WithSummary("The committees that have been set up");
        group.MapPost("/", ConstituteAsync).Needs(Permission.WorkCommittees).WithSummary("Sets up the joint committee of a footprint");
        group.MapGet("/{id}", GetAsync).Needs(Permission.ReadPapers)
            .WithSummary("A committee by its code, with its seats and its rule; or, by its id, the attestation that one is ready");
        group.MapGet("/{id}/decisions", DecisionsAsync).Needs(Permission.ReadRegister).WithSummary("The published log of its decisions");
        group.MapPut("/{id}/rule", ChangeRuleAsync).Needs(Permission.WorkCommittees).WithSummary("Changes when and how it can decide");
        group.MapPost("/{id}/seats", SeatAsync).Needs(Permission.WorkCommittees).WithSummary("Gives somebody a seat");
        group.MapPost("/{id}/seats/leave", LeaveAsync).Needs(Permission.WorkCommittees).WithSummary("Ends somebody's seat");
        group.MapPost("/{id}/interests", DeclareAsync).Needs(Permission.WorkCommittees).WithSummary("Declares an interest of one's own");
        group.MapMeetings();
    }

    private static Task<Page<MatterEntry>> ListReadyAsync(
        [AsParameters] MatterQuery query, Caller caller, AttestationDesk desk, CancellationToken cancellation) =>
        desk.ListAsync(caller, AttestationKind.Committee, query.ToFilter(), cancellation);

    private static Task<Page<CommitteeEntry>> ListAsync(Caller caller, CommitteeDesk desk, CancellationToken cancellation) =>
        desk.ListAsync(caller, cancellation);

    private static async Task<Created<CommitteeView>> ConstituteAsync(
        CommitteeInput input, Caller caller, CommitteeDesk desk, CancellationToken cancellation)
    {
        var committee = await desk.ConstituteAsync(caller, input, cancellation);
        return TypedResults.Created($"/api/committees/{committee.Code}", committee);
    }

    /// <summary>The id of an attestation names its gate between dots; a code has none.</summary>
    private static async Task<Results<Versioned<CommitteeView>, Ok<AttestationView>>> GetAsync(
        string id, Caller caller, CommitteeDesk desk, AttestationDesk attestations, CancellationToken cancellation)
    {
        if (!id.Contains('.', StringComparison.Ordinal))
        {
            var committee = await desk.GetAsync(caller, id, cancellation);
            return new Versioned<CommitteeView>(committee, committee.Version);
        }

        return TypedResults.Ok(await attestations.GetAsync(caller, AttestationKind.Committee, id, cancellation));
    }

    private static Task<Page<CommitteeDecision>> DecisionsAsync(
        string id, Caller caller, CommitteeDesk desk, CancellationToken cancellation) => desk.DecisionsAsync(caller, id, cancellation);

    private static async Task<Versioned<CommitteeView>> ChangeRuleAsync(
        string id, RuleInput input, IfMatch ifMatch, Caller caller, CommitteeDesk desk, CancellationToken cancellation)
    {
        var committee = await desk.ChangeRuleAsync(caller, id, input, ifMatch.Version, cancellation);
        return new(committee, committee.Version);
    }

    private static Task<CommitteeView> SeatAsync(
        string id, SeatInput input, Caller caller, CommitteeDesk desk, CancellationToken cancellation) =>
        desk.SeatAsync(caller, id, input, cancellation);

    private static Task<CommitteeView> LeaveAsync(
        string id, LeaveInput input, Caller caller, CommitteeDesk desk, CancellationToken cancellation) =>
        desk.LeaveAsync(caller, id, input, cancellation);

    private static Task<CommitteeView> DeclareAsync(
        string id, InterestInput input, Caller caller, CommitteeDesk desk, CancellationToken cancellation) =>
        desk.DeclareAsync(caller, id, input, cancellation);
}
