namespace Transition.Application.Tasks;

/// <summary>What a task asks for.</summary>
public enum TaskKind
{
    Decide,
    Confirm,
    Sign,

    /// <summary>Put a paper forward that still collects lines.</summary>
    PutForward,

    /// <summary>Answer the question of a deciding body.</summary>
    AnswerQuery,

    /// <summary>Rework what a body has sent back.</summary>
    Rework,

    /// <summary>Another body is late with its answer, and this one was told.</summary>
    Late,

    /// <summary>Fill an assessment or a checklist in.</summary>
    FillIn,

    /// <summary>See to a record that waits for the body.</summary>
    Record,
}
