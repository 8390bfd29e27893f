using Transition.Domain.Common;
using Transition.Domain.Organisations;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Organisations;

public sealed class OrganisationTests
{
    private static readonly OrganisationFacts Facts = new(
        "Hertfordshire and West Essex", "icb", Some.Region, Some.Region, Some.Date("2022-07-01"), Some.Date("2026-03-31"),
        ["QNEW"], Some.Committee, null, null, "ODS", "confirmed", null);

    [Fact]
    public void R08_Organisation_ExistsBetweenItsDates()
    {
        Assert.False(Facts.ExistsOn(Some.Date("2022-06-30")));
        Assert.True(Facts.ExistsOn(Some.Date("2022-07-01")));
        Assert.True(Facts.ExistsOn(Some.Date("2026-03-31")));
        Assert.False(Facts.ExistsOn(Some.Date("2026-04-01")));
        Assert.True((Facts with { From = null, Until = null }).ExistsOn(Some.Date("1948-07-05")));
    }

    [Fact]
    public void R08_Register_SameAgain_GivesNothing()
    {
        var known = Organisation.Empty("QM7").After(Organisation.Empty("QM7").Register(Facts));

        Assert.True(known.Exists);
        Assert.Empty(known.Register(Facts with { Successors = ["QNEW"] }));
        Assert.Single(known.Register(Facts with { Successors = ["QOTHER"] }));
    }

    [Fact]
    public void R08_Register_WithAMistake_NamesTheField()
    {
        Some.RefusedField("name", () => Organisation.Empty("QM7").Register(Facts with { Name = "" }));
        Some.RefusedField("until", () => Organisation.Empty("QM7").Register(Facts with { Until = Some.Date("2022-06-30") }));
    }

    [Theory]
    [InlineData("confirmed", false)]
    [InlineData("name recalled", true)]
    [InlineData("Expectation", true)]
    public void R08_Unconfirmed_SaysWhatIsOnlyRecalled(string confidence, bool unconfirmed) =>
        Assert.Equal(unconfirmed, (Facts with { Confidence = confidence }).Unconfirmed);

    [Fact]
    public void R25_Segment_OnADay_IsTheLatestThatHasBegun()
    {
        var by = new By("amir", Some.Morning("2023-07-01"));
        var body = Organisation.Empty("QM7").After(Organisation.Empty("QM7").Register(Facts));
        body = body.After(body.RecordSegment(4, Some.Date("2023-10-01"), "Quarter 2", by));
        body = body.After(body.RecordSegment(2, Some.Date("2023-07-01"), "Quarter 1", by));

        Assert.Null(body.SegmentOn(Some.Date("2023-06-30")));
        Assert.Equal((2, 4), (body.SegmentOn(Some.Date("2023-09-30")), body.SegmentOn(Some.Date("2023-10-01"))));
        Assert.Equal(London.Midnight(Some.Date("2023-10-01")), body.NextSegment(by.Now));
        Assert.Empty(body.RecordSegment(4, Some.Date("2023-10-01"), "Quarter 2", by));
        Assert.Equal("Quarter 2, corrected", body.After(body.RecordSegment(4, Some.Date("2023-10-01"), "Quarter 2, corrected", by)).Segments![1].Source);
        Assert.Equal(3, body.After(body.RecordSegment(3, Some.Date("2023-10-01"), "Corrected", by)).SegmentOn(Some.Date("2024-01-01")));
    }

    [Fact]
    public void R25_Segment_ThatThereIsNot_IsRefused()
    {
        var by = new By("amir", Some.Morning("2023-07-01"));

        Some.RefusedField("segment", () => Organisation.Empty("QM7").RecordSegment(5, by.Today, "Quarter 1", by));
        Some.RefusedField("source", () => Organisation.Empty("QM7").RecordSegment(3, by.Today, " ", by));
    }
}
