using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Transition.Architecture.Tests.Rules;

/// <summary>
/// An orchestrator runs again from its beginning whenever it wakes, and must come to the same place: so it takes neither time nor
/// chance, does no I/O, starts no thread, writes no plain log, and holds no service. The same for whatever it hands its context to.
/// </summary>
public static class OrchestratorRule
{
    private const string Context = "TaskOrchestrationContext";
    private const string Trigger = "OrchestrationTrigger";

    private static readonly HashSet<string> Types =
    [
        "ConcurrentQueue", "Console", "Directory", "Environment", "File", "FileStream", "HttpClient", "ILogger", "ILoggerFactory",
        "IServiceProvider", "PeriodicTimer", "Process", "Random", "RandomNumberGenerator", "Stopwatch", "Thread", "ThreadPool",
        "TimeProvider", "Timer",
    ];

    private static readonly HashSet<string> Members =
    [
        "DateTime.Now", "DateTime.Today", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Guid.CreateVersion7",
        "Guid.NewGuid", "Task.Delay", "Task.Run",
    ];

    private static readonly HashSet<string> Anywhere = ["ConfigureAwait", "ContinueWith"];

    /// <summary>The names of the orchestrators in a file.</summary>
    public static IEnumerable<string> Orchestrators(SourceFile file) => file.Find<TypeDeclarationSyntax>()
        .Where(type => type.Members.OfType<MethodDeclarationSyntax>().Any(IsOrchestrator)).Select(type => type.Identifier.Text);

    public static IEnumerable<string> Violations(SourceFile file) => file.Find<TypeDeclarationSyntax>()
        .Where(type => type.Members.OfType<MethodDeclarationSyntax>().Any(TakesContext))
        .SelectMany(type => Violations(file, type));

    private static IEnumerable<string> Violations(SourceFile file, TypeDeclarationSyntax type)
    {
        if (!type.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            yield return $"{file.At(type)}: {type.Identifier.Text} is not static, so it could hold a service";
        }

        foreach (var name in type.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (Forbidden(name) is { } forbidden)
            {
                yield return $"{file.At(name)} uses {forbidden} in an orchestrator";
            }
        }
    }

    private static string? Forbidden(SimpleNameSyntax name)
    {
        var text = name.Identifier.Text;
        var member = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? $"{Last(access.Expression)}.{text}" : text;
        return Types.Contains(member) || Members.Contains(member) || Anywhere.Contains(text) || IsType(name, text) ? member : null;
    }

    /// <summary>Named in full: System.Random.</summary>
    private static bool IsType(SimpleNameSyntax name, string text) =>
        Types.Contains(text) && name.Parent is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "System" } };

    private static string Last(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.Text,
        MemberAccessExpressionSyntax qualified => qualified.Name.Identifier.Text,
        _ => "",
    };

    private static bool IsOrchestrator(MethodDeclarationSyntax method) => method.ParameterList.Parameters
        .Any(parameter => parameter.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == Trigger));

    private static bool TakesContext(MethodDeclarationSyntax method) => method.ParameterList.Parameters
        .Any(parameter => parameter.Type is SimpleNameSyntax { Identifier.Text: Context });
}
