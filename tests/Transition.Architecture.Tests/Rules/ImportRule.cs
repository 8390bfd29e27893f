using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Transition.Architecture.Tests.Rules;

/// <summary>
/// Imports run downwards only: hosts, then Web and Storage, then Application, then Domain; and inside a project, from the
/// capabilities to what they share.
/// </summary>
public static class ImportRule
{
    /// <summary>A project, and those that it may refer to.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["Domain"] = [],
        ["Application"] = ["Domain"],
        ["Storage"] = ["Application", "Domain"],
        ["Web"] = ["Application", "Domain"],
        ["Functions"] = ["Storage", "Web", "Application", "Domain"],
        ["LocalHost"] = ["Storage", "Web", "Application", "Domain"],
    };

    /// <summary>A namespace that capabilities share, and those that it may refer to, besides itself.</summary>
    private static readonly Dictionary<string, string[]> Shared = new()
    {
        ["Transition.Domain.Common"] = [],
        ["Transition.Application.Common"] = ["Transition.Domain.Common"],
        ["Transition.Application.Ports"] = ["Transition.Domain.Common"],
    };

    public static IEnumerable<string> Upwards(string project, IEnumerable<string> references) =>
        references.Where(reference => reference != project && !Allowed[project].Contains(reference))
            .Select(reference => $"Transition.{project} refers to Transition.{reference}");

    /// <summary>Names of Transition's namespaces in a shared namespace's file, in usings or in full, that it may not refer to.</summary>
    public static IEnumerable<string> FromSharedToCapability(SourceFile file)
    {
        var own = file.Find<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";
        var home = Shared.Keys.FirstOrDefault(shared => IsIn(own, shared));
        return home is null
            ? []
            : from name in file.Find<NameSyntax>()
              where name.Parent is not QualifiedNameSyntax and not BaseNamespaceDeclarationSyntax
              let text = name.ToString()
              where text.StartsWith("Transition.", StringComparison.Ordinal)
              where !IsIn(text, home) && !Shared[home].Any(allowed => IsIn(text, allowed))
              select $"{file.At(name)} refers to {text}";
    }

    private static bool IsIn(string name, string space) => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);
}
