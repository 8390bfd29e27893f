using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Assessments;

/// <summary>Says in plain words what happened to an assessment or its framework.</summary>
internal static class AssessmentWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        FrameworkRevised revised => $"{revised.Name} revised: {Words.Count(revised.Sections.Count, "section")}.",
        AssessmentOpened opened => $"{opened.Name} opened for {telling.Footprint(opened.Footprint)}, round {opened.Round}.",
        ItemsAnswered answered => $"{telling.Body(answered.Body)} answered {Words.Count(answered.Answers.Count, "item")}.",
        AssessmentSubmitted submitted => $"{telling.Body(submitted.Body)} submitted it.",
        AssessmentReviewed reviewed => Telling.Because("Reviewed by the region", reviewed.Statement),
        AssessmentReturned returned => Telling.Because($"{telling.Body(returned.Body)} sent it back", returned.Reason),
        AssessmentModerated moderated => $"Moderated: {Words.Count(moderated.Scores.Count, "section")} scored.",
        _ => null,
    };
}
