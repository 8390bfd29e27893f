using Transition.Web.Common;

namespace Transition.Web.Tests.Common;

public sealed class WordsTests
{
    [Fact]
    public void Date_StaysInOneLine_HoweverNarrowTheColumn() =>
        Assert.Equal("30\u00a0June\u00a02025", Words.Of(new DateOnly(2025, 6, 30)));
}
