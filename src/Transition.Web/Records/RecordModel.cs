using Transition.Application.Records;
using Transition.Domain.Records;
using Transition.Web.Audit;
using Transition.Web.Insight;

namespace Transition.Web.Records;

/// <summary>What the page of one record shows.</summary>
/// <param name="History">The newest first.</param>
public sealed record RecordModel(
    RecordView Record,
    RecordKind Kind,
    NameBook Names,
    IReadOnlyList<ToldEvent> History);
