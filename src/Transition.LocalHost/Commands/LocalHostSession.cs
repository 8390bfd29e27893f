using Transition.Application.Journal;

namespace Transition.LocalHost.Commands;

/// <summary>What a verb works with, once its storage answers.</summary>
/// <param name="ConnectionString">Of the storage, whoever started it.</param>
/// <param name="Tenancy">Whether this host is alone on it.</param>
/// <param name="Output">For what people read.</param>
/// <param name="Stopping">Ctrl+C, a polite kill, or a storage that is lost for good: end soon and cleanly. The storage ends later.</param>
public sealed record LocalHostSession(
    LocalHostOptions Options, string ConnectionString, Tenancy Tenancy, TextWriter Output, CancellationToken Stopping);
