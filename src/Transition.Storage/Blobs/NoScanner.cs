using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Storage.Blobs;

/// <summary>Where nothing scans, nothing is said to have been scanned.</summary>
public sealed class NoScanner : IEvidenceScanner
{
    public Task<ScanVerdict> VerdictAsync(string name, CancellationToken cancellation) => Task.FromResult(ScanVerdict.NotScanned);
}
