using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Catalogue;
using Transition.Application.Clock;
using Transition.Application.Notices;
using Transition.Application.Register;
using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Lists;
using Transition.Web.Insight;

namespace Transition.Web.Catalogue;

/// <summary>The page of a service that a patient could read.</summary>
public static class PlainPages
{
    private const int MostDecisions = 10;

    public static void MapPlainPages(this IEndpointRouteBuilder portal) =>
        portal.MapGet("/catalogue/{code}/plain", ShowAsync).Needs(Permission.ReadRegister);

    public static string AddressOf(string service) => $"{Address.Item("/catalogue", service)}/plain";

    private static async Task<RazorComponentResult<PlainServicePage>> ShowAsync(
        string code, Caller caller, CatalogueDesk catalogue, RegisterDesk register, NoticeDesk notices, WavePlanner waves, NameReader names,
        BusinessClock clock, CancellationToken cancellation)
    {
        var detail = await catalogue.GetAsync(caller, code, cancellation);
        var holdings = await register.QueryAsync(caller, new(Service: code), new(null, 1000), cancellation);
        var planned = (await waves.ListAsync(caller, cancellation)).Items.Where(wave => wave.Services.Contains(code));
        var decisions = new List<NoticeEntry>();
        foreach (var wave in planned)
        {
            decisions.AddRange((await notices.ListAsync(caller, new(wave.Id), new(null, MostDecisions), cancellation)).Items);
        }

        return Pages.Show<PlainServicePage, PlainModel>(new(
            detail, holdings.Items.GroupBy(holding => holding.State).ToDictionary(group => group.Key, group => group.Count()),
            [.. decisions.OrderByDescending(notice => notice.On).Take(MostDecisions)], await names.ReadAsync(caller, cancellation),
            London.DateOf(clock.GetUtcNow())));
    }
}
