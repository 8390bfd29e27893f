using Transition.Application.Evidence;
using Transition.Web.Audit;
using Transition.Web.Insight;

namespace Transition.Web.Evidence;

/// <summary>One document with all that its page shows.</summary>
/// <param name="MayAdd">Whether the reader may add a version.</param>
/// <param name="MayKeep">Whether the reader may hold it and dispose of it.</param>
/// <param name="Today">To tell whether its retention period has passed.</param>
public sealed record DocumentModel(
    EvidenceView Document,
    NameBook Names,
    IReadOnlyList<ToldEvent> History,
    bool MayAdd,
    bool MayKeep,
    string Reader,
    DateOnly Today)
{
    public string Address => EvidencePages.AddressOf(Document.Id);

    public bool IsPastRetention => Today > Document.KeptUntil;

    public string Person(string id) => Names.Person(id);
}
