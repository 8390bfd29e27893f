using Microsoft.Extensions.DependencyInjection;
using Transition.Web.Access;
using Transition.Web.Assessments;
using Transition.Web.Audit;
using Transition.Web.Committees;
using Transition.Web.Evidence;
using Transition.Web.Insight;
using Transition.Web.Records;
using Transition.Web.Register;
using Transition.Web.Tasks;
using Transition.Web.Transitions;

namespace Transition.Web.Common;

/// <summary>What gathers for the pages what they show.</summary>
public static class PortalServices
{
    public static IServiceCollection AddPortal(this IServiceCollection services) => services
        .AddScoped<RoleReader>()
        .AddScoped<Tellers>()
        .AddScoped<HistoryTeller>()
        .AddScoped<ChangeSubjects>()
        .AddScoped<ChangeReader>()
        .AddScoped<SentFacts>()
        .AddScoped<ChaseFacts>()
        .AddScoped<MatterReader>()
        .AddScoped<AssessmentFacts>()
        .AddScoped<CommitteeFacts>()
        .AddScoped<DocumentFacts>()
        .AddScoped<RecordFacts>()
        .AddScoped<MyTasks>()
        .AddScoped<TaskFacts>()
        .AddScoped<TransitionFacts>()
        .AddScoped<RegisterFacts>();
}
