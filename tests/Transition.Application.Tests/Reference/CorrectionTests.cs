using Transition.Application.Catalogue;
using Transition.Application.Organisations;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Reference;

public sealed class CorrectionTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task R08_Correct_ByAnAdministrator_ShowsTheOrganisationAsConfirmed()
    {
        await using var host = await TestHost.WithReferenceDataAsync();
        var desk = host.Get<OrganisationDesk>();
        var (before, version) = await desk.GetAsync(TestHost.Administrator, "JC-LON", None);

        var (after, _) = await desk.CorrectAsync(
            TestHost.Administrator, "JC-LON", Of(before) with { Confidence = "confirmed", Reason = "Terms of reference seen." }, version, None);

        Assert.True(before.Unconfirmed);
        Assert.False(after.Unconfirmed);
    }

    [Fact]
    public async Task R08_Correct_OnAnOutdatedVersion_IsRefused()
    {
        await using var host = await TestHost.WithReferenceDataAsync();
        var desk = host.Get<OrganisationDesk>();
        var (before, version) = await desk.GetAsync(TestHost.Administrator, "JC-LON", None);
        var correction = Of(before) with { Name = "London joint committee", Reason = "Its own name." };
        await desk.CorrectAsync(TestHost.Administrator, "JC-LON", correction, version, None);

        await Refused.AsAsync(
            RefusalKind.Stale, "If-Match", () => desk.CorrectAsync(TestHost.Administrator, "JC-LON", correction with { Name = "Lost" }, version, None));
    }

    [Fact]
    public async Task R01_Correct_OfAService_LeavesItsSuitabilityToTheBoard()
    {
        await using var host = await TestHost.WithReferenceDataAsync();
        var desk = host.Get<CatalogueDesk>();
        var before = await desk.GetAsync(TestHost.Administrator, "58", None);

        var after = await desk.CorrectAsync(
            TestHost.Administrator, "58", Of(before.Service) with { NameBasis = "confirmed", StatusBasis = "confirmed" }, before.Version, None);

        Assert.Equal((true, false), (before.Service.Unconfirmed, after.Service.Unconfirmed));
        Assert.Equal(before.Service.Suitability, after.Service.Suitability);
    }

    [Fact]
    public async Task R96_Correct_ByAnyoneElse_IsForbidden()
    {
        await using var host = await TestHost.WithReferenceDataAsync();
        var desk = host.Get<CatalogueDesk>();
        var before = await desk.GetAsync(TestHost.Manager, "58", None);

        await Refused.AsAsync(
            RefusalKind.Forbidden, null, () => desk.CorrectAsync(TestHost.Manager, "58", Of(before.Service), before.Version, None));
    }

    private static OrganisationCorrection Of(OrganisationView view) => new(
        view.Name, view.Kind, view.Parent, view.Region, view.From, view.Until, view.Successors, view.Committee, view.Cluster, view.Profile,
        view.Source, view.Confidence, view.Notes, "Reason");

    private static ServiceCorrection Of(ServiceView view) => new(
        view.Name, view.ProgrammeOfCare, view.HighlySpecialised, view.Lines, view.Notes, view.Source, view.Confidence, view.NameBasis,
        view.StatusBasis, "Reason");
}
