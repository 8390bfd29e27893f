using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Transition.Architecture.Tests;

/// <summary>A C# file: its path from the repository's root, its text and its syntax.</summary>
public sealed class SourceFile
{
    public SourceFile(string path, string text)
    {
        Path = path;
        Lines = text.TrimEnd('\n').Split('\n');
        Syntax = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();
    }

    public string Path { get; }

    public IReadOnlyList<string> Lines { get; }

    public CompilationUnitSyntax Syntax { get; }

    /// <summary>The project's name without "Transition.", or empty outside a project.</summary>
    public string Project => Folders is [_, var project, ..] ? project.Replace("Transition.", "", StringComparison.Ordinal) : "";

    public bool IsProduct => Folders is ["src", ..];

    /// <summary>The folders inside the project that lead to the file.</summary>
    public IEnumerable<string> FoldersInProject => Folders.Skip(2).SkipLast(1);

    public IEnumerable<T> Find<T>()
        where T : SyntaxNode => Syntax.DescendantNodes().OfType<T>();

    /// <summary>"path:line", as editors and terminals open it.</summary>
    public string At(SyntaxNode node) => $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private string[] Folders => Path.Split('/');
}
