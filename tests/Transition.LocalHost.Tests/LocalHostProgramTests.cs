using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Transition.LocalHost.Commands;
using Transition.LocalHost.Tests.Support;

namespace Transition.LocalHost.Tests;

public sealed class LocalHostProgramTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private LocalHostSession? seen;

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task Storage_Given_IsHandedToTheVerb()
    {
        Assert.Equal(7, await RunAsync(_ => Task.FromResult(7), "verify", "--storage", "somewhere"));
        Assert.Equal("somewhere", seen!.ConnectionString);
        Assert.Equal(Verb.Verify, seen.Options.Verb);
    }

    [Fact]
    public async Task Port_TakenByAnotherProgram_IsNamedBeforeAnythingStarts()
    {
        using var other = new ForeignProgram();
        var port = other.Port.ToString(CultureInfo.InvariantCulture);

        Assert.Equal(1, await RunAsync(_ => Task.FromResult(0), "--storage", "somewhere", "--port", port));
        Assert.Contains($"Port {port}", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--port", error.ToString(), StringComparison.Ordinal);
        Assert.Null(seen);
    }

    [Fact]
    public async Task Port_TakenInTheMeantime_IsNamedWithoutAStackTrace()
    {
        static Task<int> Refused(LocalHostSession session) => throw new IOException("in use", new AddressInUseException("in use"));

        Assert.Equal(1, await RunAsync(Refused, "verify", "--storage", "somewhere"));
        Assert.Contains("--port", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_OfTheProgramItself_IsNotHidden() =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => RunAsync(_ => throw new InvalidOperationException(), "verify", "--storage", "somewhere"));

    private Task<int> RunAsync(VerbHandler verb, params string[] arguments)
    {
        Task<int> Note(LocalHostSession session)
        {
            seen = session;
            return verb(session);
        }

        return new LocalHostProgram(new VerbHandlers(Note, Note, Note, Note, Note, Note, Note), output, error).RunAsync(arguments);
    }
}
