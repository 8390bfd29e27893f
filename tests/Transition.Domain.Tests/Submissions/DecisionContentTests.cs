using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Submissions;

/// <summary>What a decision must say, field by field.</summary>
public sealed class DecisionContentTests
{
    private static readonly DateOnly Later = Some.Date("2025-04-01");

    private static readonly Condition Good = new("Data by May", "QH8", Some.Date("2024-05-01"));

    private static readonly LineOutcome Exception = new("13A", "east", Outcome.Decline, "No", null);

    public static TheoryData<string, string> Mistakes => new()
    {
        { "no rationale", "rationale" },
        { "no question", "rationale" },
        { "deferral without a date", "until" },
        { "date without a deferral", "until" },
        { "deferral to today", "until" },
        { "conditional without conditions", "conditions" },
        { "conditions with a plain approval", "conditions" },
        { "condition without a text", "conditions[0].text" },
        { "condition without an owner", "conditions[1].owner" },
        { "condition due yesterday", "conditions[0].due" },
        { "question with exceptions", "exceptions" },
        { "exception without a rationale", "exceptions[0].rationale" },
        { "exception that names nothing", "exceptions[0]" },
        { "exception with a question", "exceptions[1].decision" },
        { "exception with conditions", "exceptions[0].decision" },
        { "exception deferred without a date", "exceptions[0].until" },
        { "exception declined with a date", "exceptions[0].until" },
        { "exception for a service elsewhere", "exceptions[0]" },
        { "exception for a footprint elsewhere", "exceptions[0]" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void R25_Decision_WithAMistake_NamesTheField(string mistake, string field) =>
        Some.RefusedField(field, () => Paper.Open.Decide(Paper.Board, Mistaken(mistake), Paper.Member));

    [Fact]
    public void R25_Decision_DueTodayAndDeferredToTomorrow_AreAllowed()
    {
        var today = Paper.Member.Today;

        Assert.NotNull(Paper.Open.Decide(Conditional(Good with { Due = today })).Decision);
        Assert.NotNull(Paper.Open.Decide(Paper.Open.Says(Outcome.Defer, until: today.AddDays(1))).Decision);
    }

    private static Decision Mistaken(string mistake) => mistake switch
    {
        "no rationale" => Paper.Open.Says(Outcome.Approve, " "),
        "no question" => Paper.Open.Says(Outcome.Query, ""),
        "deferral without a date" => Paper.Open.Says(Outcome.Defer),
        "date without a deferral" => Paper.Open.Says(Outcome.Decline, until: Later),
        "deferral to today" => Paper.Open.Says(Outcome.Defer, until: Paper.Member.Today),
        "conditional without conditions" => Conditional(),
        "conditions with a plain approval" => Paper.Open.Says(Outcome.Approve) with { Conditions = [Good] },
        "condition without a text" => Conditional(Good with { Text = "" }),
        "condition without an owner" => Conditional(Good, Good with { Owner = " " }),
        "condition due yesterday" => Conditional(Good with { Due = Paper.Member.Today.AddDays(-1) }),
        "question with exceptions" => Paper.Open.Says(Outcome.Query).Except(Exception),
        _ => Paper.Open.Says(Outcome.Approve).Except(MistakenException(mistake)),
    };

    private static LineOutcome[] MistakenException(string mistake) => mistake switch
    {
        "exception without a rationale" => [Exception with { Rationale = "" }],
        "exception that names nothing" => [Exception with { Service = null, Footprint = null }],
        "exception with a question" => [Exception, Exception with { Outcome = Outcome.Query }],
        "exception with conditions" => [Exception with { Outcome = Outcome.ApproveWithConditions }],
        "exception deferred without a date" => [Exception with { Outcome = Outcome.Defer }],
        "exception declined with a date" => [Exception with { Until = Later }],
        "exception for a service elsewhere" => [Exception with { Service = "29S" }],
        "exception for a footprint elsewhere" => [Exception with { Footprint = "north", Service = null }],
        _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "No such case."),
    };

    private static Decision Conditional(params Condition[] conditions) =>
        Paper.Open.Says(Outcome.ApproveWithConditions) with { Conditions = [.. conditions] };
}
