using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Transition.TestSupport.Api;

/// <summary>What the human does again and again, on the way of one service.</summary>
public static class Programme
{
    /// <summary>The business day today, in England or nearly so.</summary>
    public static async Task<DateOnly> TodayAsync(this Human human) => DateOnly.FromDateTime(
        DateTimeOffset.Parse((await human.GetAsync("/dev/clock")).Ok["now"], CultureInfo.InvariantCulture).UtcDateTime);

    /// <summary>Moves the business clock to noon of a day.</summary>
    public static async Task MoveToAsync(this Human human, DateOnly day) =>
        _ = (await human.PostAsync("/dev/clock", new { now = $"{day:yyyy-MM-dd}T12:00:00Z" })).Ok;

    /// <summary>Starts a transition as a programme manager.</summary>
    public static async Task<Answer> StartAsync(
        this Human human, string service, string footprint, string pathway, DateOnly? joint, DateOnly? delegated, string? key = null)
    {
        await human.PlaysAsync("pm-1");
        return await human.PostAsync(
            "/api/transitions", new { service, footprint, pathway, targets = new { joint, delegated } }, key ?? Guid.NewGuid().ToString());
    }

    /// <summary>What waits for a persona at a gate of a transition's wave, once it is there.</summary>
    public static async Task<JsonNode> TaskAsync(this Human human, string persona, string gate, string wave)
    {
        await human.PlaysAsync(persona);
        JsonNode? found = null;
        await Waiting.UntilAsync(
            async () =>
            {
                found = (await human.GetAsync("/api/tasks")).Ok.Items
                    .FirstOrDefault(task => $"{task["gate"]}" == gate && (task["wave"] is null || $"{task["wave"]}" == wave));
                return found is not null;
            },
            () => $"a task of {persona} at {gate}");
        return (await human.GetAsync($"/api/tasks/{found!["id"]}")).Ok.Json;
    }

    public static async Task ApproveAsync(this Human human, string gate, string wave, params IEnumerable<string> personas)
    {
        foreach (var persona in personas)
        {
            var task = await human.TaskAsync(persona, gate, wave);
            _ = (await human.PostAsync(
                $"/api/tasks/{task["id"]}/decision",
                new { paper = $"{task["paper"]}", decision = "approve", rationale = "Ready, and safe for patients." })).Ok;
        }
    }

    public static async Task ConfirmAsync(this Human human, string gate, string wave, params IEnumerable<string> personas)
    {
        foreach (var persona in personas)
        {
            var task = await human.TaskAsync(persona, gate, wave);
            _ = (await human.PostAsync($"/api/tasks/{task["id"]}/confirm", new { statement = "Complete and correct." })).Ok;
        }
    }

    /// <summary>Each uploads the executed agreement, and signs it.</summary>
    public static async Task SignAsync(this Human human, string gate, string wave, params IEnumerable<string> personas)
    {
        foreach (var persona in personas)
        {
            var task = await human.TaskAsync(persona, gate, wave);
            var agreement = $"{task["agreement"]!["id"]}";
            using var file = new MemoryStream(Encoding.UTF8.GetBytes($"Executed by {persona}."));
            var document = (await human.UploadAsync(
                "executed-agreement", new JsonObject { ["agreement"] = agreement }.ToJsonString(), "executed.txt", file, $"{agreement} {persona}")).Ok["id"];
            _ = (await human.PostAsync(
                $"/api/tasks/{task["id"]}/sign", new { name = persona, document, paper = $"{task["paper"]}" })).Ok;
        }
    }

    /// <summary>Waits until a transition is as it should be.</summary>
    public static async Task UntilAsync(this Human human, string transition, string property, string value)
    {
        var last = "";
        await Waiting.UntilAsync(
            async () =>
            {
                last = (await human.GetAsync($"/api/transitions/{transition}")).Ok.Text;
                return $"{JsonNode.Parse(last)![property]}" == value;
            },
            () => $"{property} = {value} of {last}");
    }
}
