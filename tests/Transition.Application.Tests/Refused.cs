using Transition.Domain.Common;

namespace Transition.Application.Tests;

/// <summary>Asserts that a command is refused, in which way, and at which field.</summary>
internal static class Refused
{
    public static async Task<RefusedException> AsAsync(RefusalKind kind, string? field, Func<Task> command)
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(command);
        Assert.Equal((kind, field), (refusal.Kind, refusal.Field));
        return refusal;
    }
}
