namespace Transition.Domain.Pathways;

/// <summary>To whom a late answer is escalated.</summary>
public enum Escalation
{
    /// <summary>The executive of the body's NHS England region.</summary>
    Region,

    /// <summary>The national programme's managers.</summary>
    Programme,
}
