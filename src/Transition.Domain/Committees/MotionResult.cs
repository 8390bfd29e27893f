namespace Transition.Domain.Committees;

/// <summary>What became of a motion.</summary>
public enum MotionResult
{
    /// <summary>Carried, and nobody was against it.</summary>
    Consensus,

    /// <summary>Carried by the majority of the votes.</summary>
    Carried,

    Lost,

    /// <summary>Too few who may vote on it were present: nothing is decided.</summary>
    Inquorate,
}
