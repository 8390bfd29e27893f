using DurableTask.Core;
using Grpc.Core;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Transition.Functions.Tests.Support;

/// <summary>The door of the engine, to which one worker at a time is connected.</summary>
internal sealed class CountingServer(
    IHostApplicationLifetime lifetime, ILoggerFactory logs, IOrchestrationService service, IOrchestrationServiceClient client,
    IOptions<TaskHubGrpcServerOptions> options)
    : TaskHubGrpcServer(lifetime, logs, service, client, options)
{
    private int connections;

    /// <summary>How many workers have been connected so far.</summary>
    public int Connections => Volatile.Read(ref connections);

    public override Task GetWorkItems(GetWorkItemsRequest request, IServerStreamWriter<WorkItem> responseStream, ServerCallContext context)
    {
        var connection = base.GetWorkItems(request, responseStream, context);
        if (!connection.IsFaulted)
        {
            Interlocked.Increment(ref connections);
        }

        return connection;
    }
}
