using System.Collections.Immutable;
using Transition.Domain.Submissions;

namespace Transition.Domain.Waves;

/// <summary>What a body said of some services.</summary>
public sealed record Answer(string Body, Outcome Outcome, ImmutableList<string> Services, string Source);
