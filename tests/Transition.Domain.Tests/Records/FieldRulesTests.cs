using Transition.Domain.Common;
using Record = Transition.Domain.Records.Record;

namespace Transition.Domain.Tests.Records;

public sealed class FieldRulesTests
{
    [Theory]
    [InlineData("title", "  Do it ", "Do it")]
    [InlineData("size", "small", "small")]
    [InlineData("count", "7", "7")]
    [InlineData("count", "7.50", "7.5")]
    [InlineData("cost", "£1,250,000", "1250000.00")]
    [InlineData("cost", "99.5", "99.50")]
    [InlineData("start", "2023-04-01", "2023-04-01")]
    [InlineData("body", "QOP", "QOP")]
    [InlineData("who", "ann", "ann")]
    [InlineData("service", "105", "105")]
    [InlineData("area", "NENC", "NENC")]
    [InlineData("see", "service/105", "service/105")]
    [InlineData("on", "oversight-segment in 4,3", "oversight-segment in 3, 4")]
    public void Open_WithAGoodValue_KeepsItInItsOneForm(string field, string typed, string kept)
    {
        var draft = SomeRecord.Draft() with { Values = SomeRecord.Draft().Values.SetItem(field, typed) };

        var record = Record.Empty("r").After(state => state.Open(SomeRecord.Kind, draft, SomeRecord.Facts, "q", SomeRecord.Ann, "X24"));

        Assert.Equal(kept, record.Values[field]);
    }

    [Theory]
    [InlineData("title", "")]
    [InlineData("size", "huge")]
    [InlineData("count", "seven")]
    [InlineData("count", "0")]
    [InlineData("count", "26")]
    [InlineData("cost", "-1")]
    [InlineData("cost", "1.005")]
    [InlineData("start", "1 April 2023")]
    [InlineData("body", "NOBODY")]
    [InlineData("who", "zoe")]
    [InlineData("service", "9999")]
    [InlineData("area", "MOON")]
    [InlineData("see", "service/9999")]
    [InlineData("see", "3/105")]
    [InlineData("on", "oversight-segment in 5")]
    [InlineData("on", "full moon in 3")]
    [InlineData("result", "Not asked for when it is opened")]
    [InlineData("colour", "red")]
    public void Open_WithABadValue_NamesTheField(string field, string typed)
    {
        var draft = SomeRecord.Draft() with { Values = SomeRecord.Draft().Values.SetItem(field, typed) };

        var refusal = Assert.Throws<RefusedException>(() => Record.Empty("r").Open(SomeRecord.Kind, draft, SomeRecord.Facts, "q", SomeRecord.Ann, "X24"));

        Assert.Equal((RefusalKind.Invalid, $"values.{field}"), (refusal.Kind, refusal.Field));
    }

    [Fact]
    public void Open_WithTooLongATitle_SaysHowLongItMayBe()
    {
        var refusal = Assert.Throws<RefusedException>(() => SomeRecord.Opened(("title", new string('x', 201))));

        Assert.Contains("at most 200", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WithAFieldThatOnlySomeAnswersAskFor_DemandsItThenAndRefusesItOtherwise()
    {
        var missing = Assert.Throws<RefusedException>(() => SomeRecord.Opened(("size", "big")));
        var idle = Assert.Throws<RefusedException>(() => SomeRecord.Opened(("size", "small"), ("why", "It is not")));

        Assert.Equal(("values.why", "values.why"), (missing.Field, idle.Field));
        Assert.Equal("So it is", SomeRecord.Opened(("size", "big"), ("why", "So it is")).Values["why"]);
    }
}
