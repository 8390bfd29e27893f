using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Transition.Architecture.Tests.Rules;

/// <summary>
/// Time is given, never taken: by an argument in the domain, by a TimeProvider elsewhere. Otherwise business time could not
/// be moved, and a test would have to wait.
/// </summary>
public static class ClockRule
{
    private static readonly HashSet<string> Clocks =
        ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow"];

    public static IEnumerable<string> TakesTime(SourceFile file) =>
        from access in file.Find<MemberAccessExpressionSyntax>()
        let name = $"{OwnerOf(access)}.{access.Name.Identifier.Text}"
        where Clocks.Contains(name)
        select $"{file.At(access)} uses {name}";

    private static string OwnerOf(MemberAccessExpressionSyntax access) => access.Expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.Text,
        MemberAccessExpressionSyntax qualified => qualified.Name.Identifier.Text,
        _ => "",
    };
}
