using Transition.Application.Access;
using Transition.Domain.Access;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Access;

public sealed class PolicyTests
{
    /// <summary>
    /// One line a permission, one column a role in the order of <see cref="Role.All"/>: programme manager, approver, contributor,
    /// trust leader, auditor, administrator.
    /// </summary>
    private static readonly Dictionary<Permission, string> Table = new()
    {
        [Permission.ReadRegister] /*       */ = "y y y y y y",
        [Permission.ReadTransitions] /*    */ = "y y y y y y",
        [Permission.ReadPapers] /*         */ = "y y y - y y",
        [Permission.WorkTasks] /*          */ = "y y y y - -",
        [Permission.ReadTasks] /*          */ = "y y y y y y",
        [Permission.ReadRecords] /*        */ = "y y y y y y",
        [Permission.WriteRecords] /*       */ = "y y y y - -",
        [Permission.Chase] /*              */ = "y - - - y y",
        [Permission.WorkAssessments] /*    */ = "- y y - - -",
        [Permission.WorkCommittees] /*     */ = "y y - - - -",
        [Permission.WorkAgreements] /*     */ = "y y - - - -",
        [Permission.PlanWaves] /*          */ = "y - - - - -",
        [Permission.SteerTransitions] /*   */ = "y - - - - -",
        [Permission.AgreeFootprints] /*    */ = "y - - - - -",
        [Permission.AddEvidence] /*        */ = "y y y - - -",
        [Permission.AddAnyEvidence] /*     */ = "y - - - - -",
        [Permission.KeepEvidence] /*       */ = "y - - - - y",
        [Permission.DecideSuitability] /*  */ = "- y - - - -",
        [Permission.ManageReferenceData] /**/ = "- - - - - y",
        [Permission.RecordSegments] /*     */ = "- y - - - y",
        [Permission.ManagePeople] /*       */ = "- - - - - y",
        [Permission.Repair] /*             */ = "- - - - - y",
        [Permission.Audit] /*              */ = "- - - - y y",
    };

    public static TheoryData<Permission, string, bool> Cells()
    {
        var cells = new TheoryData<Permission, string, bool>();
        foreach (var (permission, line) in Table)
        {
            foreach (var (role, mark) in Role.All.Zip(line.Split(' ')))
            {
                cells.Add(permission, role, mark == "y");
            }
        }

        return cells;
    }

    [Fact]
    public void R96_Table_OfThisTest_HasEveryPermissionAndRole()
    {
        Assert.Equal(Enum.GetValues<Permission>().Order(), Table.Keys.Order());
        Assert.All(Table.Values, line => Assert.Equal(Role.All.Count, line.Split(' ').Length));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void R96_Policy_ForARole_AllowsWhatTheTableSays(Permission permission, string role, bool allowed)
    {
        var caller = new Caller("ann", "Ann", [new(role, "QMJ")]);

        Assert.Equal(allowed, Policy.Allows(role, permission));
        Assert.Equal(allowed, caller.May(permission));
        if (allowed)
        {
            Assert.Equal(("ann", role, "QMJ"), Deconstruct(caller, permission));
        }
        else
        {
            var refusal = Assert.Throws<RefusedException>(() => caller.ActorFor(permission));
            Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
        }
    }

    [Fact]
    public void R96_Policy_ForARoleThatThereIsNot_AllowsNothing() =>
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.False(Policy.Allows("king", permission)));

    private static (string Person, string Role, string Organisation) Deconstruct(Caller caller, Permission permission)
    {
        var actor = caller.ActorFor(permission);
        return (actor.Person, actor.Role, actor.Organisation);
    }
}
