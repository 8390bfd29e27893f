namespace Transition.Application.Ports;

/// <summary>Names one aggregate: its kind (<c>custody</c>, <c>tranche</c>, ...) and its id.</summary>
public readonly record struct AggregateRef(string Kind, string Id)
{
    public override string ToString() => $"{Kind}/{Id}";
}
