using Transition.Domain.Access;

namespace Transition.Application.Access;

/// <summary>Somebody who stands in for another.</summary>
/// <param name="Role">With its dates.</param>
public sealed record DeputyView(string Deputy, string DeputyName, string For, string ForName, Grant Role);
