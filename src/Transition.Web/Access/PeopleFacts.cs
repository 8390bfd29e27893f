using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Clock;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Web.Insight;

namespace Transition.Web.Access;

/// <summary>Reads what the pages of people show.</summary>
public sealed class PeopleFacts(PeopleDesk desk, HistoryDesk history, NameReader names, BusinessClock clock)
{
    public DateOnly Today => London.DateOf(clock.GetUtcNow());

    public async Task<PersonModel> ReadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var person = await desk.GetAsync(caller, id, cancellation);
        var happened = await history.ReadAsync(caller, Person.Kind, id, cancellation);
        return new(
            person, happened, await names.ReadAsync(caller, cancellation), Today,
            caller.May(Permission.ManagePeople));
    }
}
