using System.Globalization;

namespace Transition.Reliability.Tests.Support;

/// <summary>What has been tried of one fault in one story: in a soak, also in the runs before this one.</summary>
internal sealed class Tally
{
    private const char Cell = '|';
    private const string Head = "| story | fault | tried | of | struck |\n|---|---|---|---|---|";

    private readonly Lock one = new();
    private readonly Dictionary<Attempt, bool> tried = [];
    private readonly SoakFile? file;
    private readonly string name;
    private readonly int all;

    /// <param name="story">Its name.</param>
    /// <param name="kind">What goes wrong.</param>
    /// <param name="all">How many requests there are to try.</param>
    public Tally(string story, FaultKind kind, int all)
    {
        (name, this.all) = ($"{Cell} {story} {Cell} {kind.ToWords()} {Cell}", all);
        file = Soak.IsOn ? SoakFile.Open($"{story} {kind}".Replace(' ', '-')) : null;
        foreach (var words in (file?.Lines ?? []).Where(line => line[0] != Cell).Select(line => line.Split(' ')))
        {
            tried[new(int.Parse(words[0], CultureInfo.InvariantCulture), bool.Parse(words[1]))] = bool.Parse(words[2]);
        }
    }

    public int Tried => tried.Count;

    public int Struck => tried.Values.Count(struck => struck);

    public bool Has(Attempt attempt)
    {
        lock (one)
        {
            return tried.ContainsKey(attempt);
        }
    }

    public void Add(Attempt attempt, bool struck)
    {
        lock (one)
        {
            tried[attempt] = struck;
            file?.Add(string.Create(CultureInfo.InvariantCulture, $"{attempt.Number} {attempt.IsAlone} {struck}"));
        }
    }

    /// <summary>Its line in the table of counts; in a soak, among those of the others.</summary>
    /// <param name="complete">Whether nothing is left to try.</param>
    public string ToTable(bool complete)
    {
        var row = string.Create(
            CultureInfo.InvariantCulture, $"{name} {Tried:N0} {Cell} {(complete ? "all" : $"{all:N0}")} {Cell} {Struck:N0} {Cell}");
        if (file is null)
        {
            return row;
        }

        file.Add(row);
        var table = string.Join('\n', [Head, .. SoakFile.LastLines(Cell)]);
        SoakFile.Write("table.md", $"{table}\n");
        return table;
    }
}
