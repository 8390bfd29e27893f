namespace Transition.Domain.Pathways;

/// <summary>The kinds of agreement.</summary>
public enum AgreementKind
{
    JointWorking,
    Delegation,

    /// <summary>Among ICBs that plan and decide together. No gate waits for one.</summary>
    Collaboration,
}
