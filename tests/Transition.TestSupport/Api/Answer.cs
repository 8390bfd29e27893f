using System.Net;
using System.Text.Json.Nodes;

namespace Transition.TestSupport.Api;

/// <summary>What came back.</summary>
public sealed record Answer(HttpStatusCode Status, string? ContentType, string? ETag, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException($"{Status} came with nothing.");

    public IEnumerable<JsonNode> Items => Json["items"]!.AsArray().Select(item => item!);

    public string this[string property] => Json[property]?.ToString() ?? "";

    /// <summary>The answer, if it is a success; the test fails otherwise.</summary>
    public Answer Ok
    {
        get
        {
            Assert.True((int)Status is >= 200 and < 300, $"{(int)Status}: {Text}");
            return this;
        }
    }
}
