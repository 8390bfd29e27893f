namespace Transition.Domain.Records;

/// <summary>Whether records of a kind have a due date.</summary>
public enum DueRule
{
    None,
    Optional,
    Required,
}
