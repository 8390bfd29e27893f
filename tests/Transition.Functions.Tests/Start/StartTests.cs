using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Transition.Application.Journal;
using Transition.Functions.Common;
using Transition.TestSupport;

namespace Transition.Functions.Tests.Start;

/// <summary>The worker, composed as its program composes it, with the settings of the sample.</summary>
public sealed partial class StartTests
{
    private static readonly string[] All =
    [
        "Advance", "Approval", "Chase", "Deliver", "FrontDoor", "LaunchWave", "MoveService", "ReadFootprints", "Rebuild", "SealAll", "StartFootprint",
        "StartMoves", "Sweep", "Tell",
    ];

    [Fact]
    public async Task Functions_AsTheHostIndexesThem_AreAllThere()
    {
        var known = await new GeneratedFunctionMetadataProvider().GetFunctionMetadataAsync(AppContext.BaseDirectory);

        Assert.Equal(All, known.Select(function => function.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Functions_ThatTheReadmeNames_AreWhereItSays()
    {
        var named = Named().Matches(File.ReadAllText(Path.Combine(RepositoryFolder.Path, "README.md")));

        Assert.Equal(9, named.Count);
        Assert.All(named, function =>
        {
            var name = function.Groups[1].Value;
            var source = File.ReadAllText(Path.Combine(RepositoryFolder.Path, function.Groups[2].Value));
            Assert.Contains(name, All);
            Assert.Matches($"\\[Function\\((nameof\\({name}\\)|\"{name}\")\\)\\]", source);
        });
    }

    [Fact]
    public void Functions_Constructed_GetWhatTheyNeed()
    {
        using var host = Create();
        using var scope = host.Services.CreateScope();
        var classes = typeof(FrontDoor).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetMethods().Any(method => method.GetCustomAttribute<FunctionAttribute>() is not null))
            .ToList();

        Assert.NotEmpty(classes);
        Assert.All(classes, type => Assert.NotNull(ActivatorUtilities.CreateInstance(scope.ServiceProvider, type)));
    }

    [Fact]
    public void HostedServices_Constructed_AreTheWorkersOwnToo()
    {
        using var host = Create();

        var hosted = host.Services.GetServices<IHostedService>().ToList();

        Assert.Contains(hosted, service => service is Station);
        Assert.Contains(hosted, service => service is DurableSignals);
    }

    [Fact]
    public void HostJson_OfTheOutput_LeavesThePathsOfTheSiteAlone()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")));
        var extensions = json.RootElement.GetProperty("extensions");

        Assert.Equal("2.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal("", extensions.GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.True(Sample().ContainsKey(
            extensions.GetProperty("durableTask").GetProperty("storageProvider").GetProperty("connectionName").GetString()!));
    }

    [Fact]
    public void HostJson_OfTheOutput_TellsByOpenTelemetryWhatItDoesAndNotWhatPeopleWrote()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")));
        var tracing = json.RootElement.GetProperty("extensions").GetProperty("durableTask").GetProperty("tracing");

        Assert.Equal("OpenTelemetry", json.RootElement.GetProperty("telemetryMode").GetString());
        Assert.True(tracing.GetProperty("distributedTracingEnabled").GetBoolean());
        Assert.False(tracing.GetProperty("traceInputsAndOutputs").GetBoolean());
    }

    [Theory]
    [InlineData(Observability.InsightsKey, "InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=http://127.0.0.1:9/")]
    [InlineData(Observability.CollectorKey, "http://127.0.0.1:9/")]
    public void Telemetry_WhereSomebodyCollectsIt_HoldsWhatTheProductTells(string setting, string value)
    {
        using var host = Create(null, new KeyValuePair<string, string?>(setting, value));

        _ = (host.Services.GetService<TracerProvider>(), host.Services.GetService<MeterProvider>());
        using var settled = Telemetry.Settle(new("wave", "w"));

        Assert.NotNull(settled);
        Assert.True(Telemetry.IsMeasured);
        Assert.Contains(
            host.Services.GetRequiredService<IOptions<WorkerOptions>>().Value.Capabilities, can => can.Key.Contains("OpenTelemetry", StringComparison.Ordinal));
    }

    [Fact]
    public void Sample_WithoutAStorage_IsRefusedWithWhatToSet()
    {
        var failure = Assert.ThrowsAny<Exception>(() => FunctionsHost.Create([]));

        Assert.Contains("ConnectionString", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_InAzureWithoutATenant_IsRefused()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Create(Environments.Production));

        Assert.Contains("Transition__Entra__ClientId", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_ForTheHost_NamesItsStorageAndItsRuntime() =>
        Assert.Equal(
            ["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME"],
            Sample().Keys.Where(key => !key.StartsWith("Transition", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\[`(\w+)`\]\((src/Transition\.Functions/[^)]+)\)")]
    private static partial Regex Named();

    private static IHost Create(string? environment = null, params KeyValuePair<string, string?>[] more) => FunctionsHost.Create([], builder =>
    {
        builder.Environment.EnvironmentName = environment ?? Environments.Development;
        builder.Configuration.AddInMemoryCollection(
            Sample().Append(new("Functions:Worker:HostEndpoint", "http://localhost:1")).Concat(more)
                .ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => setting.Value));
    });

    private static Dictionary<string, string?> Sample()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Path, "local.settings.sample.json")));
        return json.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString());
    }
}
