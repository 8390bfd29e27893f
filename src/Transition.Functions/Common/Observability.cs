using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using Transition.Application.Journal;

namespace Transition.Functions.Common;

/// <summary>
/// Tells by OpenTelemetry what this process does: to Application Insights with the identity, and to whatever collector the standard's
/// own settings name. Where there is neither, nothing is sent.
/// </summary>
public static class Observability
{
    public const string InsightsKey = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    public const string CollectorKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddObservability(this IServiceCollection services, IConfiguration configuration)
    {
        // A message an operation is what somebody wants to read; what the frameworks say of every request is not.
        services.AddLogging(logging => logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning)
            .AddFilter("System", LogLevel.Warning));
        var telemetry = services.AddOpenTelemetry().UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(Telemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name));
        if (!string.IsNullOrEmpty(configuration[InsightsKey]))
        {
            telemetry.UseAzureMonitorExporter(exporter => exporter.Credential = new DefaultAzureCredential());
        }

        if (!string.IsNullOrEmpty(configuration[CollectorKey]))
        {
            telemetry.UseOtlpExporter();
        }

        return services;
    }
}
