using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Transition.Application.Common;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Events;

/// <summary>
/// Every event type, once released, is readable for ever. One file a version holds it: never change a file, add a new one.
/// </summary>
public sealed class GoldenEventTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "GoldenEvents");

    private static Dictionary<string, Type> Types { get; } = typeof(IEvent).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IEvent)))
        .ToDictionary(type => type.GetCustomAttribute<EventNameAttribute>()?.Name
            ?? throw new InvalidOperationException($"{type.Name} has no stored name."));

    public static TheoryData<string> Names => [.. Types.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void R30_EventType_HasAGoldenFileThatFillsEveryField(string name)
    {
        var newest = Directory.GetFiles(Folder, $"{name}.v*.json").Select(file => Path.GetFileName(file)!).MaxBy(VersionOf)!;
        var happened = Read(newest);

        Assert.All(happened.GetType().GetProperties(), property => Assert.True(
            property.GetValue(happened) is { } value && value is not ICollection { Count: 0 },
            $"{newest} leaves {property.Name} empty. A field that is new goes into a file of the next version."));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void R30_GoldenFile_IsReadToTheSameEvent(string file)
    {
        var stored = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement;

        Assert.Equal(JsonSerializer.Serialize(stored, DomainJson.Options), Json.Of(Read(file)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void R30_EventName_IsLowerCaseWithHyphens(string name) => Assert.Matches("^[a-z]+(-[a-z]+)*$", name);

    /// <summary>The tenth version is newer than the ninth, though not in the alphabet.</summary>
    private static int VersionOf(string file) => int.Parse(file.Split(".v")[1].Split('.')[0], CultureInfo.InvariantCulture);

    private static IEvent Read(string file)
    {
        var name = file[..file.IndexOf('.', StringComparison.Ordinal)];
        return (IEvent)JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(Folder, file)), Types[name], DomainJson.Options)!;
    }
}
