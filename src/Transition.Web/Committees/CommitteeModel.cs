using Transition.Application.Committees;
using Transition.Web.Audit;
using Transition.Web.Insight;

namespace Transition.Web.Committees;

/// <summary>What the page of a committee shows.</summary>
/// <param name="History">The newest first.</param>
/// <param name="Steers">Whether the person may change it and call meetings.</param>
public sealed record CommitteeModel(
    CommitteeView Committee, IReadOnlyList<MeetingEntry> Meetings, IReadOnlyList<CommitteeDecision> Decisions, bool Steers, bool Sits, NameBook Names,
    IReadOnlyList<ToldEvent> History)
{
    public string Title => Names.Body(Committee.Code);

    public string Address => Common.Lists.Address.Item(CommitteePages.Path, Committee.Code);
}
