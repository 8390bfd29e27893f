using Transition.Domain.Common;

namespace Transition.Application.Waves;

/// <summary>A transition whose dates would move.</summary>
public sealed record RetargetLine(string Transition, string Service, string Footprint, string Phase, Targets Before, Targets After);
