using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Submissions;

/// <summary>What the system puts together is fixed with the paper, and its hash covers it.</summary>
public sealed class AssembledTests
{
    [Fact]
    public void R25_Hash_OfAPaperOfBefore_IsWhatItWas() =>
        Assert.Equal("9854893f5b62aa865dae36f5a84069defde026e3cfba26e48b8fb92bb2fb1599", Paper.Open.Paper);

    [Fact]
    public void R25_Parts_ThatCameWithTheLines_AreFixedAndNamedByTheHash()
    {
        var east = Part("east", "green");
        var paper = Joined(Joined(Paper.None, "east", east), "west", Part("west", "amber"));

        Assert.Equal(["east", "west"], paper.Parts!.Select(part => part.Footprint));
        Assert.NotEqual(Paper.Open.Paper, paper.Paper);
        Assert.NotEqual(Joined(Joined(Paper.None, "east", Part("east", "red")), "west", Part("west", "amber")).Paper, paper.Paper);
    }

    [Fact]
    public void R25_PutForward_PutsThePartsTogetherAnew()
    {
        var collecting = Joined(Paper.None, "east", Part("east", "green"));

        var unchanged = collecting.After(collecting.PutForward("Ready", [], Some.By("pm", "2023-11-01")));
        var paper = collecting.After(collecting.PutForward("Ready", [], Some.By("pm", "2023-11-01"), [Part("east", "red")]));
        var other = collecting.After(collecting.PutForward("Ready", [], Some.By("pm", "2023-11-01"), [Part("west", "red")]));

        Assert.Equal("red", Assert.Single(paper.Parts!).Sections[0].Items[0].Text);
        Assert.Equal("green", Assert.Single(unchanged.Parts!).Sections[0].Items[0].Text);
        Assert.NotEqual(unchanged.Paper, paper.Paper);
        Assert.Equal(2, other.Parts!.Count);
    }

    private static PaperPart Part(string footprint, string rating) =>
        new($"w1.{footprint}", footprint, Some.Date("2023-11-01"), [new("assessment", [new("Finance", rating, "a-1")])]);

    private static Submission Joined(Submission paper, string footprint, PaperPart part) =>
        paper.After(paper.Join(Paper.Opening, Paper.Line(footprint, "13A", "13B"), part));
}
