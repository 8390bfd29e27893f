using CsCheck;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// A person: a role for a body is held once, nobody makes themselves an approver, and the last administrator does not go.
/// </summary>
public sealed class PersonSequenceTests
{
    private static readonly DateOnly Start = Some.Date("2022-06-01");

    private static readonly Gen<By> Who = Gen.OneOf("ann", "bob").Select(person => Some.By(person, "2022-06-01"));

    private static readonly Gen<DateOnly?> Day = Gen.Int[-2, 20].Select(days => days < 0 ? null : (DateOnly?)Start.AddDays(days));

    private static readonly Gen<Grant> Grants = Gen.Select(
            Gen.OneOf(Role.Administrator, Role.Auditor, Role.Approver, "king"), Gen.OneOf("X24", "QHM"), Day, Day)
        .Select((role, body, from, until) => new Grant(role, body, role == Role.Approver ? Capacity.Board : null, from, until));

    private static readonly Gen<Command<Person>> Commands = Gen.OneOf<Command<Person>>(
        Gen.OneOf("Ann", "Anne", "").Select(name => new Command<Person>(
            $"register as '{name}'", person => person.Register(name, [new(Role.Administrator, "X24")], demonstration: false))),
        Gen.Select(Grants, Who).Select((grant, by) => new Command<Person>(
            $"{by.Person} grants {grant}", person => person.GrantRole(grant, by, othersAdminister: false))),
        Gen.Select(Grants, Who).Select((grant, by) => new Command<Person>(
            $"{by.Person} revokes {grant}", person => person.RevokeRole(grant, by, othersAdminister: false))),
        Gen.Select(Grants.List[0, 3], Who).Select((grants, by) => new Command<Person>(
            $"{by.Person} sets {string.Join(", ", grants)}", person => person.SetRoles(grants, by, othersAdminister: false))));

    private static readonly Gen<Command<Person>> Deputies = Gen.OneOf<Command<Person>>(
        Gen.Select(Who, Day, Day, Chance.Words).Select((by, from, until, reason) => new Command<Person>(
            $"{by.Person} has it stand in from {from:O} until {until:O}, because '{reason}'",
            person => person.StandInFor(new(Role.Auditor, "X24"), from, until, reason, by))),
        Who.Select(by => new Command<Person>(
            $"it stands in for {by.Person} no longer", person => person.EndStandingIn(new(Role.Auditor, "X24"), by.Person))));

    [Fact]
    public void R96_Person_WhateverIsAsked_KeepsRolesApart() => Sequence.Holds("ann", Gen.OneOf(Commands, Commands, Deputies), (before, happened, after) =>
    {
        Assert.All(after.Grants, grant => Assert.Single(after.Grants, grant.IsSameRole));
        Assert.All(after.Grants, grant => Assert.Contains(grant.Role, Role.All));
        Assert.DoesNotContain(happened.OfType<RoleGranted>(), granted => granted.Grant is { Role: Role.Approver, GrantedBy: "ann" });
        Assert.True(!before.IsLastingAdministratorOn(Start) || after.IsLastingAdministratorOn(Start), "The last administrator has gone.");
        Assert.All(after.StandsInAs, grant => Assert.NotEqual("ann", grant.OnBehalfOf));
        Assert.Equal(after.StandsInAs.Count, after.StandsInAs.DistinctBy(grant => (grant.Role, grant.Organisation, grant.OnBehalfOf)).Count());
        Assert.True(before.Exists || happened.All(one => one is PersonRegistered or RoleGranted or RoleRevoked or DeputyNamed or DeputyEnded));
    });
}
