using Transition.Application.Access;

namespace Transition.Web.Access;

/// <summary>The caller of one request.</summary>
public sealed class CurrentCaller : ICallerAccessor
{
    public Caller? Caller { get; set; }

    public IReadOnlyList<string> Roles { get; set; } = [];

    public Caller Required => Caller ?? throw new InvalidOperationException("This endpoint takes a caller but needs no permission.");
}
