using Transition.LocalHost.Terminal;

namespace Transition.LocalHost.Tests.Terminal;

public sealed class ProgressBarTests : IDisposable
{
    private readonly StringWriter output = new() { NewLine = "\n" };

    public void Dispose() => output.Dispose();

    [Fact]
    public void Bar_OnATerminal_IsDrawnOver()
    {
        using (var bar = new ProgressBar(output, "steps", 4, redraws: true))
        {
            bar.Report(1, "first, with a long note");
            bar.Report(1, "first, with a long note");
            bar.Report(2);
        }

        const string First = "[#######.......................]  25 %  1 of 4 steps  first, with a long note";
        const string Second = "[###############...............]  50 %  2 of 4 steps";
        Assert.Equal($"\r{First}\r{Second.PadRight(First.Length)}\n", output.ToString());
    }

    [Fact]
    public void Bar_InAFile_IsALineForEveryTenth()
    {
        using (var bar = new ProgressBar(output, "steps", 1000, redraws: false))
        {
            for (var step = 0; step <= 1000; step++)
            {
                bar.Report(step);
            }
        }

        var lines = output.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(11, lines.Length);
        Assert.Equal("[..............................]   0 %  0 of 1000 steps", lines[0]);
        Assert.Equal("[##############################] 100 %  1000 of 1000 steps", lines[^1]);
    }

    [Fact]
    public void Bar_ReportedBackwardsOrTooFar_StaysInItsBounds()
    {
        using var bar = new ProgressBar(output, "steps", 10, redraws: false);

        bar.Report(11);
        bar.Report(3);

        Assert.Equal("[##############################] 100 %  10 of 10 steps\n", output.ToString());
    }

    [Fact]
    public void Bar_OfNothing_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProgressBar(output, "steps", 0, redraws: false));
}
