namespace Transition.Domain.Common;

/// <summary>The error for an event that an aggregate does not know: a defect, never a refusal.</summary>
public static class Unexpected
{
    public static InvalidOperationException Event(string kind, IEvent happened) =>
        new($"The aggregate '{kind}' cannot apply an event of type {happened.GetType().Name}.");
}
