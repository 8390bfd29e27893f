namespace Transition.Architecture.Tests;

/// <summary>Fails a test with every violation, one a line, and the reason that the rule exists.</summary>
public static class HouseRule
{
    public static void Holds(string because, IEnumerable<string> violations)
    {
        var found = violations.ToList();
        Assert.True(found.Count == 0, $"{because}\n{string.Join('\n', found)}");
    }
}
