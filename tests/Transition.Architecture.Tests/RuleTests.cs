using Transition.Architecture.Tests.Rules;

namespace Transition.Architecture.Tests;

/// <summary>Each rule finds what it is there to find; otherwise the tests of the house could not fail.</summary>
public sealed class RuleTests
{
    [Fact]
    public void SizeRule_OnOneLineTooMany_FindsIt()
    {
        var fits = File(Method(38));
        var tooLong = File(Method(39));

        Assert.Empty(SizeRule.LongMethods(fits));
        Assert.Equal(["src/Transition.Domain/Waves/Wave.cs:6 is in a method of 41 lines"], SizeRule.LongMethods(tooLong));
        Assert.Single(SizeRule.LongMethods(File(Lines(41, "Call();"))));
        Assert.Empty(SizeRule.LongFiles(File(Lines(250, "// a"))));
        Assert.Single(SizeRule.LongFiles(File(Lines(251, "// a"))));
        Assert.Single(SizeRule.LongLines(File(new string('a', 161))));
    }

    [Theory]
    [InlineData("public class A; public record Wave;")]
    [InlineData("public enum A { B }")]
    public void TypeRule_OnAPublicTypeOutOfPlace_FindsIt(string text) => Assert.Single(TypeRule.NotOneToAFile(File(text)));

    [Fact]
    public void TypeRule_OnTheFilesOwnTypeAndItsHelpers_FindsNothing() =>
        Assert.Empty(TypeRule.NotOneToAFile(File("public sealed class Wave { public class Nested; } internal sealed class Helper;")));

    [Theory]
    [InlineData("namespace Transition.Domain.Waves;", 0)]
    [InlineData("namespace Transition.Domain;", 1)]
    public void TypeRule_OnANamespace_ComparesItWithTheFolders(string text, int found) =>
        Assert.Equal(found, TypeRule.NotInItsNamespace(File(text)).Count());

    [Theory]
    [InlineData("class A;", 1)]
    [InlineData("record A;", 1)]
    [InlineData("class A; sealed class B : A;", 0)]
    [InlineData("record A(int X); sealed record B() : A(1);", 0)]
    [InlineData("abstract class A; static class B; record struct C; partial class D; sealed partial class D;", 0)]
    public void TypeRule_OnAnOpenClass_FindsItUnlessABase(string text, int found) =>
        Assert.Equal(found, TypeRule.NotSealed([File(text)]).Count());

    [Theory]
    [InlineData("var now = DateTime.UtcNow;", 1)]
    [InlineData("var now = System.DateTimeOffset.Now;", 1)]
    [InlineData("var now = time.GetUtcNow(); // not DateTime.UtcNow", 0)]
    public void ClockRule_OnAClock_FindsIt(string text, int found) => Assert.Equal(found, ClockRule.TakesTime(File(text)).Count());

    [Theory]
    [InlineData("static class A", "var now = context.CurrentUtcDateTime;", 0)]
    [InlineData("static class A", "context.CreateReplaySafeLogger(\"A\").Looked();", 0)]
    [InlineData("static class A", "var now = DateTime.UtcNow;", 1)]
    [InlineData("static class A", "var id = Guid.NewGuid();", 1)]
    [InlineData("static class A", "var chance = System.Random.Shared.Next();", 1)]
    [InlineData("static class A", "await Task.Delay(1);", 1)]
    [InlineData("static class A", "var text = File.ReadAllText(path);", 1)]
    [InlineData("static class A", "using var http = new HttpClient();", 1)]
    [InlineData("static class A", "ILogger log = Logs.For<A>();", 1)]
    [InlineData("static class A", "await Call().ConfigureAwait(false);", 1)]
    [InlineData("sealed class A(IService service)", "", 1)]
    public void OrchestratorRule_OnWhatDiffersInAReplay_FindsIt(string type, string text, int found) =>
        Assert.Equal(
            found,
            OrchestratorRule.Violations(File($"{type} {{ async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context) {{ {text} }} }}"))
                .Count());

    [Fact]
    public void OrchestratorRule_OutsideOrchestrators_FindsNothing() =>
        Assert.Empty(OrchestratorRule.Violations(File("sealed class A { void B() { var now = DateTime.UtcNow; } }")));

    [Fact]
    public void PurityRule_OnThisAssembly_FindsItsFiles() =>
        Assert.Contains("Transition.Architecture.Tests uses System.IO.File", PurityRule.Violations(typeof(RuleTests).Assembly));

    [Theory]
    [InlineData("Waves", 0)]
    [InlineData("Common", 0)]
    [InlineData("Helpers", 1)]
    public void FolderRule_OnAFolder_KnowsTheCapabilities(string folder, int found) =>
        Assert.Equal(found, FolderRule.InAnUnknownFolder(new SourceFile($"src/Transition.Domain/{folder}/Wave.cs", "")).Count());

    [Theory]
    [InlineData("Domain", 1)]
    [InlineData("Storage", 0)]
    public void ImportRule_OnAReferenceToApplication_AllowsItDownwards(string project, int found) =>
        Assert.Equal(found, ImportRule.Upwards(project, ["Application"]).Count());

    [Theory]
    [InlineData("using Transition.Domain.Waves; namespace Transition.Domain.Common;", 1)]
    [InlineData("namespace Transition.Domain.Common; record A(Transition.Domain.Waves.Wave B);", 1)]
    [InlineData("using Transition.Domain.Common; namespace Transition.Application.Ports;", 0)]
    public void ImportRule_FromASharedNamespace_FindsTheCapability(string text, int found) =>
        Assert.Equal(found, ImportRule.FromSharedToCapability(File(text)).Count());

    [Theory]
    [InlineData("// TO" + "DO: later", 1)]
    [InlineData("var todos = 1;", 0)]
    public void TextRule_OnAReminder_FindsIt(string line, int found) => Assert.Equal(found, TextRule.Unfinished("a", [line]).Count());

    [Theory]
    [InlineData("see /ho" + "me/ann/a.txt", 1)]
    [InlineData("cd /ro" + "ot/x", 1)]
    [InlineData("https://example.org/work/x and src/work/a", 0)]
    public void TextRule_OnAMachinesPath_FindsIt(string line, int found) => Assert.Equal(found, TextRule.OfOneMachine("a", [line]).Count());

    private static SourceFile File(string text) => new("src/Transition.Domain/Waves/Wave.cs", text);

    private static string Method(int statements) =>
        $"namespace A;\n\nclass B\n{{\n    void C()\n    {{\n{Lines(statements, "Call();")}\n    }}\n}}\n";

    private static string Lines(int count, string line) => string.Join('\n', Enumerable.Repeat(line, count));
}
