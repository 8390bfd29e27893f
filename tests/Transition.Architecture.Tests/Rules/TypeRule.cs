using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Transition.Architecture.Tests.Rules;

/// <summary>A type is found by its name, and is sealed unless something derives from it.</summary>
public static class TypeRule
{
    /// <summary>A file has one public top-level type at most, and its name (Thing.cs, or Thing.Part.cs).</summary>
    public static IEnumerable<string> NotOneToAFile(SourceFile file)
    {
        var types = TopLevel(file).Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword)).Select(NameOf).Distinct().ToList();
        if (types.Count > 1)
        {
            return [$"{file.Path} has {types.Count} public types: {string.Join(", ", types)}"];
        }

        var name = Path.GetFileName(file.Path).Split('.')[0];
        return types.Exists(type => type != name) ? [$"{file.Path} has the public type {types[0]}"] : [];
    }

    /// <summary>A namespace is the project's name and the folders that lead to the file.</summary>
    public static IEnumerable<string> NotInItsNamespace(SourceFile file)
    {
        var expected = string.Join('.', ["Transition", file.Project, .. file.FoldersInProject]);
        return file.Find<BaseNamespaceDeclarationSyntax>()
            .Where(space => space.Name.ToString() != expected)
            .Select(space => $"{file.At(space)} is in {space.Name}, not in {expected}");
    }

    /// <summary>The classes that are neither abstract, static nor sealed, and have no derived class.</summary>
    public static IEnumerable<string> NotSealed(IReadOnlyCollection<SourceFile> files)
    {
        var bases = files.SelectMany(file => file.Find<SimpleBaseTypeSyntax>()).Select(type => NameOf(type.Type))
            .Concat(files.SelectMany(file => file.Find<PrimaryConstructorBaseTypeSyntax>()).Select(type => NameOf(type.Type)))
            .ToHashSet();
        return from file in files
               from type in file.Find<TypeDeclarationSyntax>()
               where type is ClassDeclarationSyntax || (type is RecordDeclarationSyntax record && IsClass(record))
               group (file, type) by NameOf(type) into parts
               where !parts.Any(part => part.type.Modifiers.Any(IsClosed)) && !bases.Contains(parts.Key)
               select $"{parts.First().file.At(parts.First().type)}: {parts.Key} is not sealed";
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> TopLevel(SourceFile file) =>
        file.Find<BaseTypeDeclarationSyntax>().Where(type => type.Parent is not TypeDeclarationSyntax);

    private static bool IsClass(RecordDeclarationSyntax record) => !record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword);

    private static bool IsClosed(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword;

    private static string NameOf(BaseTypeDeclarationSyntax type) => type.Identifier.Text;

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        SimpleNameSyntax simple => simple.Identifier.Text,
        _ => type.ToString(),
    };
}
