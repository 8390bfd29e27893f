namespace Transition.Application.Reference;

/// <summary>The files that the product ships of the field, unread: whether they are new can be told without.</summary>
internal sealed class ReferenceFiles
{
    public string Organisations { get; } = Text("organisations.csv");

    public string Bodies { get; } = Text("bodies.csv");

    public string Providers { get; } = Text("providers.csv");

    public string Services { get; } = Text("services.csv");

    public string Assessments { get; } = Text("assessment-framework.json");

    public string Checklists { get; } = Text("safe-delegation-checklist.json");

    /// <summary>Changes when any of the files does.</summary>
    public string Fingerprint => Domain.Common.Fingerprint.Of(Organisations, Bodies, Providers, Services, Assessments, Checklists);

    private static string Text(string name)
    {
        using var stream = typeof(ReferenceFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
