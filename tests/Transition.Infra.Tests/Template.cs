using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Transition.Infra.Tests;

/// <summary>The compiled templates: every resource of every module, and what each module is given.</summary>
internal sealed partial class Template
{
    private const string Deployment = "Microsoft.Resources/deployments";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lazy<Task<string>> Compiled = new(CompileAsync);

    public Template(JsonObject json)
    {
        Json = json;
        Resources = [.. Walk("main", json, [])];
    }

    public JsonObject Json { get; }

    /// <summary>All of it as text.</summary>
    public string Text => Json.ToJsonString(Readable);

    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>The templates of the checkout, anew for each caller.</summary>
    public static async Task<Template> LoadAsync() => new(JsonNode.Parse(await Compiled.Value)!.AsObject());

    public IEnumerable<Resource> Of(string type) => Resources.Where(resource => resource.Type == type);

    private static async Task<string> CompileAsync() => (await Bicep.RunAsync("build", Path.Combine(Checkout.Infra, "main.bicep"))).Output;

    private static IEnumerable<Resource> Walk(string module, JsonObject template, JsonObject given)
    {
        var variables = template["variables"]?.AsObject() ?? [];
        foreach (var (name, body) in Members(template["resources"]!))
        {
            var resource = new Resource(module, name, body, given, variables);
            if (resource.Type == Deployment)
            {
                var properties = body["properties"]!;
                foreach (var inner in Walk(name, properties["template"]!.AsObject(), properties["parameters"]?.AsObject() ?? []))
                {
                    yield return inner;
                }
            }
            else if (body["existing"] is null)
            {
                yield return resource;
            }
        }
    }

    private static IEnumerable<(string Name, JsonObject Body)> Members(JsonNode resources) => resources is JsonObject named
        ? named.Select(member => (member.Key, member.Value!.AsObject()))
        : resources.AsArray().Select((member, place) => ($"{place}", member!.AsObject()));

    /// <summary>A resource as a module declares it.</summary>
    /// <param name="Given">What the module is called with.</param>
    /// <param name="Variables">Those of the module.</param>
    internal sealed partial record Resource(string Module, string Name, JsonObject Body, JsonObject Given, JsonObject Variables)
    {
        public string Type => Body["type"]!.GetValue<string>();

        /// <summary>The value at a path, with a parameter of the module replaced by what it is called with; empty if there is none.</summary>
        public string Value(string path)
        {
            JsonNode? node = Body;
            foreach (var step in path.Split('.'))
            {
                node = node is JsonArray items && int.TryParse(step, out var place) ? items.ElementAtOrDefault(place) : (node as JsonObject)?[step];
            }

            return Resolve(node);
        }

        /// <summary>A part of the resource as text, with the module's variables written out.</summary>
        public string Text(string path) =>
            Variable().Replace(Value(path), named => Plain(Variables[named.Groups[1].Value]) is { Length: > 0 } text ? text : named.Value);

        public override string ToString() => $"{Module}: {Type} '{Name}'";

        private string Resolve(JsonNode? node)
        {
            if (node is JsonValue text && text.TryGetValue<string>(out var expression)
                && Parameter().Match(expression) is { Success: true } named
                && Given[named.Groups[1].Value] is { } argument)
            {
                return argument is JsonObject given ? Plain(given["value"]) : Plain(argument);
            }

            return Plain(node);
        }

        private static string Plain(JsonNode? node) =>
            node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString(Readable) ?? string.Empty;

        [GeneratedRegex(@"^\[parameters\('(\w+)'\)\]$")]
        private static partial Regex Parameter();

        [GeneratedRegex(@"variables\('(\w+)'\)")]
        private static partial Regex Variable();
    }
}
