using System.Text.Json.Serialization;
using Transition.Application.Ports;

namespace Transition.Application.Audit;

/// <summary>A head as a seal holds it.</summary>
public sealed record SealedHead(string Kind, string Id, long Version, string Chain)
{
    [JsonIgnore]
    public AggregateRef Aggregate => new(Kind, Id);

    public static SealedHead Of(StoredHead head) => new(head.Aggregate.Kind, head.Aggregate.Id, head.Version, head.Chain);
}
