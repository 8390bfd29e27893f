namespace Transition.Functions.Common;

/// <summary>Who looks at an aggregate when something of it falls due. Every kind has one way.</summary>
public enum Way
{
    /// <summary>The orchestration of its launch.</summary>
    LaunchWave,

    /// <summary>The orchestrations of the moves in it.</summary>
    MoveService,

    /// <summary>The orchestration of its approval, until nothing of it falls due any more.</summary>
    Approval,

    /// <summary>The timer that delivers: no orchestration waits for it.</summary>
    Deliver,
}
