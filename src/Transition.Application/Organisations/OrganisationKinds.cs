namespace Transition.Application.Organisations;

/// <summary>The kinds of organisations that rules speak of; the data may have others.</summary>
public static class OrganisationKinds
{
    public const string Icb = "icb";
    public const string Region = "region";
    public const string Trust = "trust";
    public const string JointCommittee = "joint-committee";
}
