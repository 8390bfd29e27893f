using Transition.Architecture.Tests.Rules;

namespace Transition.Architecture.Tests;

/// <summary>The rule of orchestrators finds in each of them what it is there to find.</summary>
public sealed class PlantedOrchestratorFaultTests
{
    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = TimeProvider.System.GetUtcNow();")]
    [InlineData("var watch = Stopwatch.StartNew();")]
    [InlineData("var id = Guid.CreateVersion7();")]
    [InlineData("var chance = RandomNumberGenerator.GetInt32(6);")]
    [InlineData("await Task.Run(() => { });")]
    [InlineData("await context.CallActivityAsync(\"A\").ContinueWith(_ => { });")]
    [InlineData("var setting = Environment.GetEnvironmentVariable(\"A\");")]
    [InlineData("await File.WriteAllTextAsync(\"a\", \"b\");")]
    [InlineData("using var http = new HttpClient();")]
    [InlineData("Console.WriteLine(1);")]
    [InlineData("new Thread(() => { }).Start();")]
    [InlineData("ILogger log = null!;")]
    public void Rule_WithAFaultPlantedInAnyOrchestrator_FindsIt(string fault)
    {
        const string Start = "TaskOrchestrationContext context)\n    {\n";
        var orchestrators = Repository.SourceFiles.Where(file => file.IsProduct && OrchestratorRule.Orchestrators(file).Any()).ToList();

        Assert.NotEmpty(orchestrators);
        Assert.All(orchestrators, orchestrator =>
        {
            var text = File.ReadAllText(Repository.Absolute(orchestrator.Path));
            Assert.Contains(Start, text, StringComparison.Ordinal);
            Assert.NotEmpty(OrchestratorRule.Violations(new SourceFile(orchestrator.Path, text.Replace(Start, Start + fault, StringComparison.Ordinal))));
        });
    }
}
