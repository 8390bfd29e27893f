using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Domain.Pathways;
using Transition.Web.Access;

namespace Transition.Web.Insight;

/// <summary>The addresses of papers, attestations and agreements: a list, and one of them.</summary>
public static class MatterRoutes
{
    /// <param name="summary">What the list holds.</param>
    /// <param name="one">What is shown of one of them.</param>
    public static void MapMatters<TDesk, T>(this IEndpointRouteBuilder api, string path, string tag, string summary, string one)
        where TDesk : MatterDesk<T>
    {
        api.MapGet($"{path}/", ListAsync<TDesk, T>).Needs(Permission.ReadPapers).WithTags(tag).WithSummary(summary);
        api.MapGet($"{path}/{{id}}", GetAsync<TDesk, T>).Needs(Permission.ReadPapers).WithTags(tag).WithSummary(one);
    }

    /// <summary>The attestations of the gates that confirm one kind of thing; others are not found there.</summary>
    public static void MapAttestations(this RouteGroupBuilder group, AttestationKind kind, string summary)
    {
        group.MapGet(
            "/",
            ([AsParameters] MatterQuery query, Caller caller, AttestationDesk desk, CancellationToken cancellation) =>
                desk.ListAsync(caller, kind, query.ToFilter(), cancellation)).Needs(Permission.ReadPapers).WithSummary(summary);
        group.MapGet(
            "/{id}",
            (string id, Caller caller, AttestationDesk desk, CancellationToken cancellation) =>
                desk.GetAsync(caller, kind, id, cancellation))
            .Needs(Permission.ReadPapers).WithSummary("One of them, with who has confirmed what");
    }

    private static Task<Page<MatterEntry>> ListAsync<TDesk, T>(
        [AsParameters] MatterQuery query, Caller caller, TDesk desk, CancellationToken cancellation)
        where TDesk : MatterDesk<T> => desk.ListAsync(caller, query.ToFilter(), cancellation);

    private static Task<T> GetAsync<TDesk, T>(string id, Caller caller, TDesk desk, CancellationToken cancellation)
        where TDesk : MatterDesk<T> => desk.GetAsync(caller, id, cancellation);
}
