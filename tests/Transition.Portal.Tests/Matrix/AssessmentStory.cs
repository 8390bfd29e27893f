using Transition.Application.Assessments;
using Transition.Application.Common;
using Transition.Domain.Assessments;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>Brings an assessment to a state that a page can show.</summary>
internal sealed class AssessmentStory(PortalSite site, string id)
{
    private readonly Programme programme = new(site);

    private AssessmentDesk Desk => site.Get<AssessmentDesk>();

    /// <summary>Answers everything, the first criterion of each domain with amber, and submits it.</summary>
    public async Task<AssessmentView> SubmitAsync(string contributor)
    {
        var caller = await programme.CallerAsync(contributor);
        var assessment = (await site.Get<AttestationDesk>().GetAsync(caller, id, CancellationToken.None)).Assessment!;
        var body = contributor.Split('-')[0];
        var answers = assessment.Sections.SelectMany(section => section.Items.Select((item, index) => index > 0
            ? new ItemInput(item.Id, "green", "It is in place.", Version: 0)
            : new ItemInput(item.Id, "amber", "Half of it is in place.", null, body, "Agree the rest", new DateOnly(2022, 11, 1), 0)));
        await Desk.AnswerAsync(caller, id, new([.. answers]), CancellationToken.None);
        return await Desk.SubmitAsync(caller, id, CancellationToken.None);
    }

    /// <summary>Lets the region review it and the national panel score it besides.</summary>
    public async Task ModerateAsync(string contributor, string region)
    {
        var submitted = await SubmitAsync(contributor);
        await Desk.ReviewAsync(await programme.CallerAsync(region), id, new("We have read it together."), CancellationToken.None);
        var scores = submitted.Sections.Select((section, index) => new ScoreInput(
            section.Id, Choice.NameOf(index == 0 ? Mark.Green : section.Rating!.Value), index == 0 ? "Better than they say." : null));
        await Desk.ModerateAsync(await programme.CallerAsync("nmp-1"), id, new([.. scores]), CancellationToken.None);
        await site.IdleAsync();
    }
}
