using System.Reflection;
using System.Text.Json;
using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Waves;
using Transition.Web.Audit;
using Transition.Web.Insight;

namespace Transition.Web.Tests.Audit;

/// <summary>Every event type, told from its golden file: a new one without words fails here.</summary>
public sealed class EventWordsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "GoldenEvents");

    public static TheoryData<string> Names =>
    [
        .. typeof(IEvent).Assembly.GetTypes().Select(type => type.GetCustomAttribute<EventNameAttribute>()?.Name).OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void R30_EventType_HasWords(string name)
    {
        var data = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.v1.json"))).RootElement;
        var telling = new Telling(new NameBook([], [], [], new Dictionary<string, Person>(), new Dictionary<string, Wave>()), [.. PathwayBook.Shipped().All]);

        var words = EventWords.Find(new EventCodec().Decode(name, data), telling);

        Assert.False(string.IsNullOrWhiteSpace(words), $"There are no words for '{name}'.");
        Assert.DoesNotContain("{", words, StringComparison.Ordinal);
    }
}
