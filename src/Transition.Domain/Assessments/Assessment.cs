using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <summary>
/// A framework worked through by a footprint at a gate, in one round: an assessment with its criteria, or a checklist with its
/// items. Its ICBs and the region fill it in together; the attestation of the same id is where each of them confirms it.
/// </summary>
/// <param name="Copy">The hash of the submitted copy; null while it is a draft.</param>
public sealed partial record Assessment(
    string Id,
    string Tranche,
    string Footprint,
    string Gate,
    int Round,
    string Framework,
    int Revision,
    string Name,
    Scale Scale,
    bool Demanded,
    ImmutableList<FrameworkSection> Sections,
    ImmutableList<string> Icbs,
    string Region,
    ImmutableSortedDictionary<string, AnsweredItem> Answers,
    AssessmentStatus Status,
    string? Copy,
    AssessmentSubmitted? Submission,
    AssessmentReviewed? Review,
    AssessmentModerated? Moderation,
    ImmutableList<AssessmentReturned> Returns) : IAggregate<Assessment>
{
    public static string Kind => "assessment";

    public bool Exists => !Sections.IsEmpty;

    public IEnumerable<FrameworkItem> Items => Sections.SelectMany(section => section.Items);

    public IEnumerable<string> Bodies => Icbs.Append(Region);

    /// <summary>Whether anybody has answered anything in this round.</summary>
    public bool Begun => Answers.Values.Any(answer => answer.Version > 0) || Status > AssessmentStatus.Draft || !Returns.IsEmpty;

    /// <summary>The items that keep it from being submitted: without an answer, or mandatory and not done.</summary>
    public IEnumerable<FrameworkItem> OpenItems => Items.Where(item => Answers.GetValueOrDefault(item.Id) is not { } known
        ? Scale == Scale.Rating || item.Mandatory
        : item.Mandatory && !known.Answer.Mark.Closes());

    /// <summary>What has to be worked through.</summary>
    public IEnumerable<Finding> Findings =>
        from section in Sections
        from item in section.Items
        let answer = Answers.GetValueOrDefault(item.Id)?.Answer
        where answer is not null && answer.Mark.IsFinding()
        select new Finding(section.Id, item.Id, item.Text, answer.Mark, answer.Action!, answer.Owner!, answer.Due!.Value);

    public static Assessment Empty(string id) => new(
        id, string.Empty, string.Empty, string.Empty, 0, string.Empty, 0, string.Empty, default, Demanded: false, [], [], string.Empty,
        ImmutableSortedDictionary.Create<string, AnsweredItem>(StringComparer.Ordinal), AssessmentStatus.Draft, null, null, null, null, []);

    /// <summary>The footprint's own rating of a domain: that of its worst criterion; null while one has no answer.</summary>
    public Mark? RatingOf(FrameworkSection section) =>
        section.Items.All(item => Answers.ContainsKey(item.Id)) ? section.Items.Max(item => Answers[item.Id].Answer.Mark) : null;

    /// <summary>What a body's confirmation can rest on. An assessment that nobody has begun may be confirmed by a statement, unless it is demanded.</summary>
    public ConfirmationBasis BasisFor(string body)
    {
        if (!Exists || (!Demanded && !Begun))
        {
            return ConfirmationBasis.None;
        }

        List<string> missing = Status == AssessmentStatus.Draft ? [.. OpenItems.Select(item => item.Text)] : [];
        if (Status == AssessmentStatus.Draft && missing.Count == 0)
        {
            missing.Add("submit it");
        }

        if (Scale == Scale.Rating && body == Region && Status == AssessmentStatus.Submitted)
        {
            missing.Add("the region's review");
        }

        return new(missing, Copy);
    }

    public Assessment Apply(IEvent happened) => happened switch
    {
        AssessmentOpened opened => Opened(opened),
        ItemsAnswered answered => this with
        {
            Answers = Answers.SetItems(answered.Answers.Select(answer => KeyValuePair.Create(
                answer.Item, new AnsweredItem(answer, VersionOf(answer.Item) + 1, answered.Body, answered.By, answered.At)))),
        },
        AssessmentSubmitted submitted => this with { Status = AssessmentStatus.Submitted, Copy = submitted.Copy, Submission = submitted },
        AssessmentReviewed reviewed => this with { Status = AssessmentStatus.Reviewed, Review = reviewed },
        AssessmentModerated moderated => this with { Status = AssessmentStatus.Moderated, Moderation = moderated },
        AssessmentReturned returned => this with
        {
            Status = returned.To,
            Copy = returned.To == AssessmentStatus.Draft ? null : Copy,
            Submission = returned.To == AssessmentStatus.Draft ? null : Submission,
            Review = returned.To < AssessmentStatus.Reviewed ? null : Review,
            Moderation = null,
            Returns = Returns.Add(returned),
        },
        _ => throw Unexpected.Event(Kind, happened),
    };

    private Assessment Opened(AssessmentOpened opened) => this with
    {
        Tranche = opened.Tranche,
        Footprint = opened.Footprint,
        Gate = opened.Gate,
        Round = opened.Round,
        Framework = opened.Framework,
        Revision = opened.Revision,
        Name = opened.Name,
        Scale = opened.Scale,
        Demanded = opened.Demanded,
        Sections = opened.Sections,
        Icbs = opened.Icbs,
        Region = opened.Region,
        Answers = Answers.SetItems(opened.Carried.Select(carried => KeyValuePair.Create(carried.Answer.Item, carried with { Version = 0 }))),
    };

    private int VersionOf(string item) => Answers.GetValueOrDefault(item)?.Version ?? 0;
}
