using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Evidence;

/// <summary>Says of every file what the test wants.</summary>
internal sealed class FakeScanner : IEvidenceScanner
{
    public ScanVerdict Verdict { get; set; } = ScanVerdict.Waiting;

    public Task<ScanVerdict> VerdictAsync(string name, CancellationToken cancellation) => Task.FromResult(Verdict);
}
