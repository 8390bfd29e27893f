using Transition.Domain.Assessments;

namespace Transition.Application.Assessments;

/// <summary>An assessment or a checklist as a person reads it.</summary>
/// <param name="Begun">Whether anything has been entered; if not, bodies may confirm by a statement unless it is demanded.</param>
/// <param name="Open">The items that keep it from being submitted.</param>
/// <param name="Findings">The actions that its amber and red criteria ask for.</param>
public sealed record AssessmentView(
    string Name,
    Scale Scale,
    bool Demanded,
    int Revision,
    AssessmentStatus Status,
    bool Begun,
    IReadOnlyList<string> Bodies,
    string Region,
    IReadOnlyList<SectionView> Sections,
    IReadOnlyList<string> Open,
    IReadOnlyList<Finding> Findings,
    string? Copy,
    AssessmentSubmitted? Submission,
    AssessmentReviewed? Review,
    AssessmentModerated? Moderation,
    IReadOnlyList<AssessmentReturned> Returns,
    long Version)
{
    /// <summary>Null if no framework is worked through at that gate.</summary>
    public static AssessmentView? Of(Assessment assessment, long version) => !assessment.Exists ? null : new(
        assessment.Name, assessment.Scale, assessment.Demanded, assessment.Revision, assessment.Status, assessment.Begun,
        [.. assessment.Bodies], assessment.Region, [.. assessment.Sections.Select(section => Of(assessment, section))],
        [.. assessment.OpenItems.Select(item => item.Text)], [.. assessment.Findings], assessment.Copy, assessment.Submission,
        assessment.Review, assessment.Moderation, assessment.Returns, version);

    private static SectionView Of(Assessment assessment, FrameworkSection section)
    {
        var open = assessment.OpenItems.ToList();
        return new(
            section.Id, section.Name, section.Basis, [.. section.Items.Select(item => Of(assessment, item))],
            section.Items.Count(item => assessment.Answers.ContainsKey(item.Id)), section.Items.Count(open.Contains),
            assessment.Scale == Scale.Rating ? assessment.RatingOf(section) : null,
            assessment.Moderation?.Scores.Find(score => score.Section == section.Id));
    }

    private static ItemView Of(Assessment assessment, FrameworkItem item) =>
        assessment.Answers.GetValueOrDefault(item.Id) is { } known
            ? new(item.Id, item.Text, item.Mandatory, known.Answer, known.Version, known.Version == 0, known.Body, known.By, known.At)
            : new(item.Id, item.Text, item.Mandatory, null, 0, CarriedOver: false, null, null, null);
}
