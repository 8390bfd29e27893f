using Microsoft.Extensions.DependencyInjection;
using Transition.Web.Tasks;
using Transition.Web.Transitions;

namespace Transition.Web.Common;

/// <summary>What gathers for the pages what they show.</summary>
public static class PortalServices
{
    public static IServiceCollection AddPortal(this IServiceCollection services) => services
        .AddScoped<MyTasks>()
        .AddScoped<TaskFacts>()
        .AddScoped<TransitionFacts>();
}
