using Transition.Application.Waves;
using Transition.Domain.Records;

namespace Transition.Web.Records;

/// <summary>What the form of an invitation shows.</summary>
public sealed record InviteModel(WaveView Wave, RecordKind Kind);
