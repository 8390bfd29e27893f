using Transition.Application.Access;
using Transition.Application.Evidence;
using Transition.Application.Records;
using Transition.Domain.Records;
using Transition.Web.Insight;

namespace Transition.Web.Records;

/// <summary>What the page of one record shows.</summary>
public sealed record RecordModel(
    RecordView Record,
    RecordKind Kind,
    NameBook Names,
    IReadOnlyDictionary<string, string> People,
    IReadOnlyDictionary<string, EvidenceView> Documents)
{
    public static async Task<RecordModel> ReadAsync(
        Caller caller, string id, RecordDesk desk, EvidenceDesk evidence, NameReader names, CancellationToken cancellation)
    {
        var view = await desk.GetAsync(caller, id, cancellation);
        var (_, kind) = await desk.ReadAsync(caller, id, cancellation);
        var people = await names.OfPeopleAsync([view.Author, view.Person, .. view.Steps.Select(step => step.By)], cancellation);
        Dictionary<string, EvidenceView> documents = [];
        foreach (var reference in caller.May(Permission.ReadPapers) ? view.Evidence : [])
        {
            documents[reference] = await evidence.GetAsync(caller, reference.Split('@')[0], cancellation);
        }

        return new(view, kind, await names.ReadAsync(caller, cancellation), people, documents);
    }
}
