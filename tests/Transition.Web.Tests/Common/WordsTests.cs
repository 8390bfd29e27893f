using Transition.Web.Common;

namespace Transition.Web.Tests.Common;

public sealed class WordsTests
{
    [Fact]
    public void Date_StaysInOneLine_HoweverNarrowTheColumn() =>
        Assert.Equal("30\u00a0June\u00a02025", Words.Of(new DateOnly(2025, 6, 30)));

    [Theory]
    [InlineData("It ended on 30 June 2025 and cannot be signed.", "It ended on 30\u00a0June\u00a02025 and cannot be signed.")]
    [InlineData("Due 1 May 2025: by 2 May", "Due 1\u00a0May\u00a02025: by 2\u00a0May")]
    [InlineData("130 Mayors may meet in 2 Marchmont 2025.", "130 Mayors may meet in 2 Marchmont 2025.")]
    public void R17_DateInASentenceOfARule_StaysInOneLine(string written, string shown) => Assert.Equal(shown, Words.Sentence(written));
}
