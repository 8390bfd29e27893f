using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Web.Access;
using Transition.Web.Agreements;
using Transition.Web.Assessments;
using Transition.Web.Audit;
using Transition.Web.Catalogue;
using Transition.Web.Committees;
using Transition.Web.Evidence;
using Transition.Web.Footprints;
using Transition.Web.Health;
using Transition.Web.Insight;
using Transition.Web.Notices;
using Transition.Web.Organisations;
using Transition.Web.Pathways;
using Transition.Web.Records;
using Transition.Web.Register;
using Transition.Web.Submissions;
using Transition.Web.Tasks;
using Transition.Web.Transitions;
using Transition.Web.Waves;

namespace Transition.Web.Common;

/// <summary>Every address of the API and the portal.</summary>
public static class TransitionEndpoints
{
    public static void MapTransition(this IEndpointRouteBuilder endpoints)
    {
        MapApi(endpoints.MapGroup("/api").RequireRateLimiting(Rates.Api).CascadeCommands());
        endpoints.MapHealth();
        endpoints.MapPortal();
        endpoints.MapOpenApi().Anyone("The description of the API holds nothing but its form.").RequireRateLimiting(Rates.Api);
    }

    private static void MapApi(RouteGroupBuilder api)
    {
        api.MapCatalogue();
        api.MapOrganisations();
        api.MapFootprints();
        api.MapPathways();
        api.MapWaves();
        api.MapRetargets();
        api.MapTransitions();
        api.MapTasks();
        api.MapDrafts();
        api.MapSent();
        api.MapSubmissions();
        api.MapAssessments();
        api.MapChecklists();
        api.MapFrameworks();
        api.MapCommittees();
        api.MapAgreements();
        api.MapEvidence();
        api.MapRegister();
        api.MapRecords();
        api.MapNotices();
        api.MapVoices();
        api.MapStages();
        api.MapDashboard();
        api.MapChase();
        api.MapChanges();
        api.MapAudit();
        api.MapParked();
        api.MapPeople();
        api.MapDeputies();
        api.MapDigest();
        api.MapCalendar();
    }

    private static void MapPortal(this IEndpointRouteBuilder endpoints)
    {
        var portal = endpoints.MapGroup(string.Empty).RequireRateLimiting(Rates.Api).CascadeCommands().ExcludeFromDescription();
        portal.MapHome();
        portal.MapDashboardPage();
        portal.MapChangePages();
        portal.MapSentPage();
        portal.MapChasePage();
        portal.MapRegisterPages();
        portal.MapCataloguePages();
        portal.MapOrganisationPages();
        portal.MapWavePages();
        portal.MapRetargetPages();
        portal.MapMatterPages();
        portal.MapAssessmentPages();
        portal.MapModerationPages();
        portal.MapFrameworkPages();
        portal.MapAgreementWorkPages();
        portal.MapAgreementDraftPages();
        portal.MapEvidencePages();
        portal.MapCommitteePages();
        portal.MapMeetingPages();
        portal.MapSignIn();
        portal.MapPeoplePages();
        portal.MapDeputyPages();
        portal.MapDigestPage();
        portal.MapTaskPages();
        portal.MapTransitionPages();
        portal.MapRecordPages();
        portal.MapNoticePages();
        portal.MapVoicePages();
        portal.MapStagePages();
        portal.MapPlainPages();
        portal.MapParkedPage();
    }
}
