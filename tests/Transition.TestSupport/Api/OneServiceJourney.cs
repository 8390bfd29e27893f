using System.Net;

namespace Transition.TestSupport.Api;

/// <summary>The sequence of requests of docs/one-service.md, the same for every host.</summary>
public sealed class OneServiceJourney(Human human)
{
    /// <summary>The transition that is started.</summary>
    public const string Transition = "105-GM-1";

    private const string Footprint = "GM";
    private const string Icb = "QOP";
    private const string Region = "Y62";

    /// <summary>Called after each gate that was passed, with its name: what happens to the host meanwhile must not matter.</summary>
    public Func<string, Task> After { get; init; } = _ => Task.CompletedTask;

    public async Task PlayAsync()
    {
        Assert.Contains((await human.GetAsync("/dev/personas")).Ok.Items, persona => $"{persona["id"]}" == $"{Icb}-executive");
        var joint = (await human.TodayAsync()).AddYears(1);
        var delegated = joint.AddYears(1);
        await AgreeFootprintAsync();
        var started = (await human.StartAsync("105", Footprint, "joint-then-delegated", joint, delegated, "one-service")).Ok;
        var (id, wave) = (started["id"], started["wave"]);
        Assert.Equal(Transition, id);

        await ReachJointAsync(id, wave, joint);
        await ReachDelegatedAsync(id, wave, delegated);

        await HeldAsync(joint.AddDays(-1), "nhse", "X24");
        await HeldAsync(joint, "joint", "JC-NW");
        await HeldAsync(delegated.AddDays(-1), "joint", "JC-NW");
        await HeldAsync(delegated, "delegated", Icb);
        await GoBackAsync(id, delegated);
    }

    private async Task AgreeFootprintAsync()
    {
        await human.PlaysAsync("pm-1");
        var footprint = new
        {
            code = Footprint,
            name = "Greater Manchester",
            tier = "single-icb",
            region = Region,
            icbs = new[] { Icb },
            committee = "JC-NW",
            rationale = "One ICB plans for its own people.",
        };
        Assert.Equal(HttpStatusCode.Created, (await human.PostAsync("/api/footprints", footprint, "one-service-footprint")).Ok.Status);
    }

    private async Task ReachJointAsync(string id, string wave, DateOnly joint)
    {
        await ApproveAsync("G2", wave, $"{Icb}-executive", $"{Region}-executive");
        await ConfirmAsync("G3", wave, $"{Icb}-executive", $"{Region}-executive");
        await ApproveAsync("G4", wave, "nmp-1");
        await ApproveAsync("G5", wave, "nhse-board-1");
        await SignAsync("G6", wave, $"{Icb}-signatory", $"{Region}-signatory");
        await ConfirmAsync("G7", wave, "JC-NW-chair");
        await human.MoveToAsync(joint);
        await human.UntilAsync(id, "state", "joint");
    }

    private async Task ReachDelegatedAsync(string id, string wave, DateOnly delegated)
    {
        await human.MoveToAsync(delegated.AddDays(-200));
        await ConfirmAsync("G8", wave, $"{Icb}-executive", $"{Region}-executive");
        await ApproveAsync("G9", wave, "nhse-board-1");
        await human.MoveToAsync(delegated.AddDays(-90));
        await ConfirmAsync("G10", wave, $"{Icb}-executive", $"{Region}-executive");
        await ApproveAsync("G11", wave, $"{Icb}-board");
        await SignAsync("G12", wave, $"{Icb}-signatory", "X24-signatory");
        await human.PlaysAsync("pm-1");
        await human.UntilAsync(id, "gate", "G13");
        _ = (await human.PostAsync($"/api/transitions/{id}/confirm", new { statement = "Everything is in place." })).Ok;
        await After("G13");
        await human.MoveToAsync(delegated);
        await human.UntilAsync(id, "status", "completed");
    }

    private async Task ApproveAsync(string gate, string wave, params IEnumerable<string> personas)
    {
        await human.ApproveAsync(gate, wave, personas);
        await After(gate);
    }

    private async Task ConfirmAsync(string gate, string wave, params IEnumerable<string> personas)
    {
        await human.ConfirmAsync(gate, wave, personas);
        await After(gate);
    }

    private async Task SignAsync(string gate, string wave, params IEnumerable<string> personas)
    {
        await human.SignAsync(gate, wave, personas);
        await After(gate);
    }

    private async Task HeldAsync(DateOnly on, string state, string responsible)
    {
        var register = (await human.GetAsync($"/api/register?asOf={on:yyyy-MM-dd}&service=105&icb={Icb}")).Ok;
        var holding = Assert.Single(register.Items);
        Assert.Equal((state, responsible), ($"{holding["state"]}", $"{holding["responsible"]}"));
    }

    private async Task GoBackAsync(string id, DateOnly delegated)
    {
        var request = new { returned = delegated.AddYears(1), reason = "The ICB asks for it." };
        var back = (await human.PostAsync($"/api/transitions/{id}/claw-back", request, "one-service-return")).Ok;

        Assert.Equal(("105-GM-2", "claw-back", "delegated", "active"), (back["id"], back["pathway"], back["state"], back["status"]));
    }
}
