using Transition.Application.Reference;

namespace Transition.LocalHost.Terminal;

/// <summary>Shows how far the reference data are, from the first entry on: where there is nothing to enter, nothing is shown.</summary>
public sealed class ReferenceBar(TextWriter output) : IProgress<ReferenceProgress>, IDisposable
{
    private readonly Lock turn = new();
    private ProgressBar? bar;

    public void Report(ReferenceProgress value)
    {
        lock (turn)
        {
            bar ??= new(output, "entries", value.Total);
            bar.Report(value.Done, "Entering the reference data");
        }
    }

    public void Dispose() => bar?.Dispose();
}
