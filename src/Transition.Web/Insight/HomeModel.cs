using Transition.Application.Register;
using Transition.Web.Tasks;

namespace Transition.Web.Insight;

/// <summary>What the first page shows: what concerns this person, and nothing that grows with the programme.</summary>
/// <param name="Tasks">What waits for the person; null for one who has no inbox.</param>
/// <param name="Sent">What the person has sent; null for one who sends nothing.</param>
/// <param name="Areas">How services are held for the ICBs that concern the person.</param>
/// <param name="SeesAll">Whether the person looks after the whole programme.</param>
/// <param name="MayAudit">Whether the person may prove the history.</param>
public sealed record HomeModel(
    TaskListModel? Tasks, SentModel? Sent, ChangesModel Changes, IReadOnlyList<IcbCounts> Areas, DateOnly Today, bool SeesAll, bool MayAudit);
