using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Transition.Architecture.Tests.Rules;

/// <summary>What does not fit on a few screens is split, or has a named exception with its reason.</summary>
public static class SizeRule
{
    public const int LinesOfAFile = 250;
    public const int LinesOfAMethod = 40;
    // The aim is .editorconfig's 140; a line that passes it by a word is no reason for a red build.
    public const int CharactersOfALine = 160;

    public static IEnumerable<string> LongFiles(SourceFile file) =>
        file.Lines.Count > LinesOfAFile ? [$"{file.Path} has {file.Lines.Count} lines"] : [];

    public static IEnumerable<string> LongMethods(SourceFile file) =>
        from body in file.Find<SyntaxNode>().Select(BodyOf).OfType<SyntaxNode>().Concat(TopLevelStatements(file))
        let lines = LinesOf(body)
        where lines > LinesOfAMethod
        select $"{file.At(body)} is in a method of {lines} lines";

    public static IEnumerable<string> LongLines(SourceFile file) =>
        from line in file.Lines.Index()
        where line.Item.Length > CharactersOfALine
        select $"{file.Path}:{line.Index + 1} has {line.Item.Length} characters";

    // The body counts, not the attributes above it: a table of test cases is data.
    private static SyntaxNode? BodyOf(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
        PropertyDeclarationSyntax property => property.ExpressionBody,
        _ => null,
    };

    // Top-level statements are one method without a name: the file itself stands for it.
    private static IEnumerable<SyntaxNode> TopLevelStatements(SourceFile file) =>
        file.Syntax.Members.OfType<GlobalStatementSyntax>().Any(IsNoFunction) ? [file.Syntax] : [];

    private static bool IsNoFunction(GlobalStatementSyntax statement) => statement.Statement is not LocalFunctionStatementSyntax;

    private static int LinesOf(SyntaxNode body) => body is CompilationUnitSyntax file
        ? file.Members.OfType<GlobalStatementSyntax>().Where(IsNoFunction).Sum(LinesOf)
        : SpanOf(body);

    private static int SpanOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
