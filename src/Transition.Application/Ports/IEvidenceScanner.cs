using Transition.Domain.Common;

namespace Transition.Application.Ports;

/// <summary>The malware scanner that watches the evidence store.</summary>
public interface IEvidenceScanner
{
    /// <param name="name">Of the stored file.</param>
    Task<ScanVerdict> VerdictAsync(string name, CancellationToken cancellation);
}
