using System.Text.Json;
using Transition.Application.Common;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>The kinds of documents and the rules for their files.</summary>
public sealed class EvidenceBook(EvidenceRules rules)
{
    // Of one entry in a package's directory, with a name of a usual length.
    private const int EntryBytes = 256;

    private readonly Dictionary<string, EvidenceKind> kinds = rules.Kinds.ToDictionary(kind => kind.Kind);

    /// <summary>The kinds, by name.</summary>
    public IEnumerable<EvidenceKind> Kinds => kinds.Values.OrderBy(kind => kind.Name, StringComparer.Ordinal);

    public int MaximumDocuments => rules.MaximumDocuments;

    public PackageLimits Packages => rules.Packages;

    /// <summary>The longest directory of a package that is looked at.</summary>
    public int DirectoryBytes => rules.Packages.MaximumEntries * EntryBytes;

    /// <summary>The rules that the product ships.</summary>
    public static EvidenceBook Shipped()
    {
        using var stream = typeof(EvidenceBook).Assembly.GetManifestResourceStream("evidence-kinds.json")
            ?? throw new InvalidOperationException("The kinds of documents are missing from the assembly.");
        return new(JsonSerializer.Deserialize<EvidenceRules>(stream, DomainJson.Options)!);
    }

    /// <summary>The rules for a kind; a kind that is not listed has those of a supporting document.</summary>
    public EvidenceKind RulesFor(string kind) => kinds.GetValueOrDefault(kind) ?? kinds[rules.Others] with { Kind = kind, Name = kind };

    public RetentionClass RetentionOf(EvidenceKind kind) => rules.Retention.Find(each => each.Id == kind.Retention)
        ?? throw new InvalidOperationException($"The kind '{kind.Kind}' names a retention class that there is not: '{kind.Retention}'.");
}
