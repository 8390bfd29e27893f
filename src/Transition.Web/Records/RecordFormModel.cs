using Transition.Application.Records;
using Transition.Domain.Records;
using Transition.Web.Insight;

namespace Transition.Web.Records;

/// <summary>What the form of a record shows.</summary>
/// <param name="Record">Null for a new one.</param>
public sealed record RecordFormModel(RecordKind Kind, NameBook Names, RecordView? Record);
