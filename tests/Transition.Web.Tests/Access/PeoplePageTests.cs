using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

[Collection(SiteCollection.Name)]
public sealed class PeoplePageTests(TestSite site)
{
    private Browser Administrator => new(site.As("administrator-1"));

    private Browser Auditor => new(site.As("auditor-1"));

    [Fact]
    public async Task R96_People_WithASearch_AreFoundWithTheirRoles()
    {
        var page = await Administrator.PageAsync("/people?text=QYG-board");

        PageAssert.Has(page, "href=\"/people/QYG-board\"", "Approver (board) for NHS Cheshire and Merseyside", "Add a person");
        PageAssert.HasNot(page, "href=\"/people/QYG-executive\"");
        PageAssert.Has(await Administrator.PageAsync("/people?text=no+such+person"), "Nobody answers to this question.");
    }

    [Fact]
    public async Task R96_People_ForAnAuditor_AreToBeReadOnly()
    {
        PageAssert.HasNot(await Auditor.PageAsync("/people"), "Add a person");
        PageAssert.HasNot(await Auditor.PageAsync("/people/pm-1"), "Give a role", "Take away");
        await Auditor.PageAsync("/people/add", HttpStatusCode.Forbidden);
        await Auditor.PostAsync("/people/pm-1/grant", HttpStatusCode.Forbidden, ("role", "auditor"), ("organisation", "X24"));
    }

    [Fact]
    public async Task R96_Person_AddedGivenARoleAndDeprivedOfIt_HasItAllInTheirHistory()
    {
        var person = await Administrator.PostAsync("/people/add", ("name", "Page person"), ("id", "page-person"));
        Assert.Equal("/people/page-person?notice=added", person);
        PageAssert.Has(await Administrator.PageAsync(person), "The person has been added.", "Signs in as", "None. Whoever signs in");

        var given = await Administrator.PostAsync(
            "/people/page-person/grant", ("role", "approver"), ("organisation", "QYG"), ("capacity", "board"), ("until.day", "31"),
            ("until.month", "3"), ("until.year", "2027"), ("reason", "Elected in May"));
        const string Role = "Approver (board) for NHS Cheshire and Merseyside";
        PageAssert.Has(await Administrator.PageAsync(given), "The role has been given.", Role, "31 March 2027", "In force", "Elected in May");

        const string Revoke = "/people/page-person/revoke";
        const string Which = "role=approver&organisation=QYG&capacity=board";
        PageAssert.Has(await Administrator.PageAsync($"{Revoke}?{Which}"), "From now on this person is no longer", Role);
        var taken = await Administrator.PostAsync(
            Revoke, ("role", "approver"), ("organisation", "QYG"), ("capacity", "board"), ("reason", "Left"));
        PageAssert.Has(
            await Administrator.PageAsync(taken), "The role has been taken away.", $"Given: {Role}", ", from 12 May 2026 until 31 March 2027.",
            $"Taken away: {Role}", "Left", "Administrator (demonstration)");
        await Administrator.PageAsync($"{Revoke}?{Which}", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/people/add", "id=somebody", "name")]
    [InlineData("/people/add", "name=Somebody&id=system", "id")]
    [InlineData("/people/pm-2/grant", "organisation=QYG", "role")]
    [InlineData("/people/pm-2/grant", "role=auditor", "organisation")]
    [InlineData("/people/pm-2/grant", "role=approver&organisation=QYG", "capacity")]
    [InlineData("/people/pm-2/grant", "role=auditor&organisation=QYG&from.day=31&from.month=2&from.year=2027", "from")]
    [InlineData("/people/pm-2/grant", "role=auditor&organisation=QYG&until.day=1&until.month=5&until.year=2026", "until")]
    public async Task R96_Form_FilledInWrongly_NamesTheFieldAndKeepsWhatWasEntered(string path, string entered, string field)
    {
        var fields = entered.Split('&').Select(item => item.Split('=')).Select(item => (Name: item[0], Value: item[1])).ToArray();
        var page = await Administrator.PostAsync(path, HttpStatusCode.BadRequest, fields);

        PageAssert.Problem(page, field);
        Assert.All(fields, value => Assert.Contains($"value=\"{value.Value}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task R96_ApproversRole_ForOneself_IsRefused()
    {
        var page = await Administrator.PostAsync(
            "/people/administrator-1/grant", HttpStatusCode.Forbidden, ("role", "approver"), ("organisation", "QYG"), ("capacity", "board"));

        PageAssert.Has(page, "Nobody can make themselves an approver.");
    }

    [Fact]
    public async Task R96_LastAdministrator_CannotBeTakenAway()
    {
        var page = await Administrator.PostAsync(
            "/people/administrator-1/revoke", HttpStatusCode.Conflict, ("role", "administrator"), ("organisation", "X24"));

        PageAssert.Has(page, "Error: Take a role away", "Nobody else is an administrator");
    }

    [Fact]
    public async Task R96_Person_WhoIsNot_IsNotFound() => await Administrator.PageAsync("/people/nobody-at-all", HttpStatusCode.NotFound);
}
