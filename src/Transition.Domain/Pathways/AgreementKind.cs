namespace Transition.Domain.Pathways;

/// <summary>The kinds of agreement that gates wait for.</summary>
public enum AgreementKind
{
    JointWorking,
    Delegation,
}
