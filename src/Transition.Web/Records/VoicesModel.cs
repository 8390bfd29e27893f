using Transition.Application.Records;
using Transition.Domain.Records;
using Transition.Web.Insight;

namespace Transition.Web.Records;

/// <summary>Whose views are on record.</summary>
public sealed record VoicesModel(IReadOnlyList<VoiceCounts> Services, RecordKind Kind, NameBook Names)
{
    /// <summary>The groups whose views can be asked for.</summary>
    public IReadOnlyList<FieldChoice> Groups => Kind.Find("group")?.Choices ?? [];
}
