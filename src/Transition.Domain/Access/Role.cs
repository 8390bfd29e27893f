namespace Transition.Domain.Access;

/// <summary>The roles, as stored and shown.</summary>
public static class Role
{
    public const string ProgrammeManager = "programme-manager";
    public const string Approver = "approver";
    public const string Contributor = "contributor";
    public const string TrustLeader = "trust-leader";
    public const string Auditor = "auditor";
    public const string Administrator = "administrator";

    /// <summary>No role: anybody of the body that is asked.</summary>
    public const string Any = "";

    public static IReadOnlyList<string> All { get; } =
        [ProgrammeManager, Approver, Contributor, TrustLeader, Auditor, Administrator];
}
