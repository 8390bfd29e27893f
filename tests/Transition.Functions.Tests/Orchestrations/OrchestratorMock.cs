using Microsoft.DurableTask;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Transition.Functions.Submissions;

namespace Transition.Functions.Tests.Orchestrations;

/// <summary>What an orchestrator is given, with what it asks for on record.</summary>
internal sealed class OrchestratorMock
{
    private readonly Mock<TaskOrchestrationContext> mock = new();
    private readonly TaskCompletionSource timer = new();
    private readonly Dictionary<string, TaskCompletionSource<object?>> events = [];

    public OrchestratorMock(object input)
    {
        mock.Setup(context => context.GetInput<string>()).Returns(input as string);
        mock.Setup(context => context.GetInput<Matter>()).Returns(input as Matter);
        mock.Setup(context => context.CurrentUtcDateTime).Returns(Now);
        mock.Setup(context => context.CreateReplaySafeLogger(It.IsAny<string>())).Returns(NullLogger.Instance);
        mock.Setup(context => context.CreateTimer(It.IsAny<DateTime>(), It.IsAny<CancellationToken>()))
            .Callback((DateTime until, CancellationToken _) => Until = until).Returns(timer.Task);
        mock.Setup(context => context.WaitForExternalEvent<object?>(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns((string name, CancellationToken _) => (events[name] = new()).Task);
        mock.Setup(context => context.SetCustomStatus(It.IsAny<object?>())).Callback((object? status) => Statuses.Add(status));
        mock.Setup(context => context.ContinueAsNew(It.IsAny<object?>(), It.IsAny<bool>()))
            .Callback((object? next, bool keeps) => Next = (next, keeps));
    }

    public static DateTime Now { get; } = new(2025, 4, 1, 9, 0, 0, DateTimeKind.Utc);

    public TaskOrchestrationContext Context => mock.Object;

    public DateTime? Until { get; private set; }

    public IEnumerable<string> Awaited => events.Keys;

    public List<object?> Statuses { get; } = [];

    /// <summary>The activities that were called, with their inputs.</summary>
    public List<(string Name, object? Input)> Called { get; } = [];

    /// <summary>What it continues as, and whether unprocessed events are kept; null if it has ended.</summary>
    public (object? Input, bool KeepsEvents)? Next { get; private set; }

    public OrchestratorMock Answers<T>(string activity, Func<object?, Task<T>> answer)
    {
        mock.Setup(context => context.CallActivityAsync<T>(new TaskName(activity), It.IsAny<object?>(), It.IsAny<TaskOptions?>()))
            .Returns((TaskName name, object? input, TaskOptions? options) =>
            {
                Assert.NotNull(options?.Retry);
                Called.Add((name.Name, input));
                return answer(input);
            });
        return this;
    }

    public OrchestratorMock Does(string activity)
    {
        mock.Setup(context => context.CallActivityAsync(new TaskName(activity), It.IsAny<object?>(), It.IsAny<TaskOptions?>()))
            .Returns((TaskName name, object? input, TaskOptions? options) =>
            {
                Assert.NotNull(options?.Retry);
                Called.Add((name.Name, input));
                return Task.CompletedTask;
            });
        return this;
    }

    public void Raise(string name) => events[name].SetResult(null);

    public void LetTheTimerFire() => timer.SetResult();

    public static TaskFailedException Failure(string activity) => new(activity, 1, new InvalidOperationException("Broken."));
}
