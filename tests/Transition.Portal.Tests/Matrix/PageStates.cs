namespace Transition.Portal.Tests.Matrix;

/// <summary>Every page, in every state that matters.</summary>
internal static class PageStates
{
    public static IReadOnlyList<PageState> All { get; } =
    [
        .. HomeStates.All, .. TaskStates.All, .. WaveStates.All, .. TransitionStates.All, .. RegisterStates.All, .. MatterStates.All, .. AssessmentStates.All,
        .. CommitteeStates.All, .. RecordStates.All, .. ProgrammeStates.All, .. OfficeStates.All, .. EvidenceStates.All, .. ProblemStates.All,
    ];
}
