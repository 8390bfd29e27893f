using System.Collections.Frozen;
using Transition.Domain.Access;

namespace Transition.Application.Access;

/// <summary>Who may do what: the one table.</summary>
public static class Policy
{
    private static readonly FrozenDictionary<Permission, string[]> Roles = new Dictionary<Permission, string[]>
    {
        [Permission.ReadRegister] = [.. Role.All],
        [Permission.ReadTransitions] = [.. Role.All],
        [Permission.ReadPapers] = [Role.ProgrammeManager, Role.Approver, Role.Contributor, Role.Auditor, Role.Administrator],
        [Permission.ReadTasks] = [.. Role.All],
        [Permission.WorkTasks] = [Role.ProgrammeManager, Role.Approver, Role.Contributor, Role.TrustLeader],
        [Permission.ReadRecords] = [.. Role.All],
        [Permission.WriteRecords] = [Role.ProgrammeManager, Role.Approver, Role.Contributor, Role.TrustLeader],
        [Permission.Chase] = [Role.ProgrammeManager, Role.Auditor, Role.Administrator],
        [Permission.WorkAssessments] = [Role.Approver, Role.Contributor],
        [Permission.WorkCommittees] = [Role.ProgrammeManager, Role.Approver],
        [Permission.WorkAgreements] = [Role.ProgrammeManager, Role.Approver],
        [Permission.PlanWaves] = [Role.ProgrammeManager],
        [Permission.SteerTransitions] = [Role.ProgrammeManager],
        [Permission.AgreeFootprints] = [Role.ProgrammeManager],
        [Permission.AddEvidence] = [Role.ProgrammeManager, Role.Approver, Role.Contributor],
        [Permission.AddAnyEvidence] = [Role.ProgrammeManager],
        [Permission.KeepEvidence] = [Role.ProgrammeManager, Role.Administrator],
        [Permission.DecideSuitability] = [Role.Approver],
        [Permission.ManageReferenceData] = [Role.Administrator],
        [Permission.RecordSegments] = [Role.Approver, Role.Administrator],
        [Permission.ManagePeople] = [Role.Administrator],
        [Permission.Repair] = [Role.Administrator],
        [Permission.Audit] = [Role.Auditor, Role.Administrator],
    }.ToFrozenDictionary();

    public static bool Allows(string role, Permission permission) => Roles[permission].Contains(role);
}
