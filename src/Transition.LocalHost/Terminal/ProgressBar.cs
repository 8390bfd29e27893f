using System.Globalization;

namespace Transition.LocalHost.Terminal;

/// <summary>How far long work has come: one line that is drawn again on a terminal, a line every ten per cent elsewhere.</summary>
public sealed class ProgressBar : IDisposable
{
    private const int Width = 30;

    private readonly Lock turn = new();
    private readonly TextWriter output;
    private readonly string unit;
    private readonly long total;
    private readonly bool redraws;
    private string drawn = "";
    private long tenths = -1;

    public ProgressBar(TextWriter output, string unit, long total)
        : this(output, unit, total, redraws: ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
    {
    }

    /// <param name="unit">What is counted, in the plural.</param>
    /// <param name="redraws">Whether the output is a terminal, where a line can be drawn over.</param>
    public ProgressBar(TextWriter output, string unit, long total, bool redraws)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        (this.output, this.unit, this.total, this.redraws) = (output, unit, total, redraws);
    }

    /// <param name="done">How many of the total are done, in any order of calls; what is over the total counts as done.</param>
    /// <param name="note">What is being worked on.</param>
    public void Report(long done, string note = "")
    {
        lock (turn)
        {
            done = Math.Clamp(done, 0, total);
            if (redraws)
            {
                Redraw(Text(done, note));
            }
            else if (done * 10 / total > tenths)
            {
                tenths = done * 10 / total;
                output.WriteLine(Text(done, note));
            }
        }
    }

    /// <summary>Ends the line, so that what follows starts on one of its own.</summary>
    public void Dispose()
    {
        lock (turn)
        {
            if (drawn.Length > 0)
            {
                output.WriteLine();
                drawn = "";
            }
        }
    }

    private void Redraw(string text)
    {
        if (text != drawn)
        {
            output.Write('\r' + text.PadRight(drawn.Length));
            drawn = text;
        }
    }

    private string Text(long done, string note)
    {
        var bar = new string('#', (int)(done * Width / total)).PadRight(Width, '.');
        return string.Create(CultureInfo.InvariantCulture, $"[{bar}] {done * 100 / total,3} %  {done} of {total} {unit}  {note}").TrimEnd();
    }
}
