using System.Text;
using System.Text.Json.Nodes;
using Transition.Application.Journal;

namespace Transition.Application.Tests.Journal;

/// <summary>What a version keeps, the next one reads only if it means the same by it.</summary>
public sealed class KeptStateTests
{
    [Fact]
    public void State_OfTheSameShape_IsReadAsItWasKept()
    {
        Assert.True(KeptState.TryDecode<Now>(KeptState.Encode(new Now("a", new(3))), out var state));
        Assert.Equal(new Now("a", new(3)), state);
    }

    [Fact]
    public void State_WithAnotherNameOrType_AtAnyDepth_IsNotRead()
    {
        Assert.False(KeptState.TryDecode<Now>(KeptState.Encode(new Fewer(new(3))), out _));
        Assert.False(KeptState.TryDecode<Now>(KeptState.Encode(new Deeper("a", new(3, null))), out _));
    }

    [Fact]
    public void State_KeptBeforeShapes_IsNotRead()
    {
        var kept = JsonNode.Parse(KeptState.Encode(new Now("a", new(3))))!["state"]!.ToJsonString();

        Assert.False(KeptState.TryDecode<Now>(Encoding.UTF8.GetBytes(kept), out _));
    }

    private sealed record Now(string Name, Part Part);

    private sealed record Part(int Count);

    private sealed record Fewer(Part Part);

    private sealed record Deeper(string Name, More Part);

    private sealed record More(int Count, string? Why);
}
