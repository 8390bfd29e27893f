namespace Transition.Domain.Assessments;

/// <summary>How the items of a framework are marked.</summary>
public enum Scale
{
    /// <summary>Green, amber, red: the criteria of an assessment.</summary>
    Rating,

    /// <summary>From not started to complete: the items of a checklist.</summary>
    Completion,
}
