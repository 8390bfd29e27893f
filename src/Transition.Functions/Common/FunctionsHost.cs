using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Transition.Functions.Common;

/// <summary>The worker process that the Functions host starts.</summary>
public static class FunctionsHost
{
    /// <param name="configure">Adds to the settings and services before the app's own are added.</param>
    public static IHost Create(string[] args, Action<FunctionsApplicationBuilder>? configure = null)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        configure?.Invoke(builder);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddObservability(builder.Configuration).AddTransitionFunctions(builder.Configuration, builder.Environment);
        return builder.Build();
    }
}
