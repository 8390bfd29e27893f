namespace Transition.Domain.Records;

/// <summary>What a record can be linked to.</summary>
public enum LinkKind
{
    Transition,
    Wave,
    Footprint,
    Service,
    Agreement,
    Submission,
    Body,
    Record,
}
