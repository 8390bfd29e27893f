using Transition.Application.Evidence;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>Documents in every state of their keeping.</summary>
internal sealed class EvidenceStory(PortalSite site)
{
    public const string Keeper = "pm-1";
    public const string OtherKeeper = "pm-2";

    private readonly Programme programme = new(site);

    public string Kept { get; private set; } = "";

    public string Held { get; private set; } = "";

    /// <summary>Its retention period is over.</summary>
    public string Expired { get; private set; } = "";

    /// <summary>One keeper has proposed to dispose of it.</summary>
    public string Proposed { get; private set; } = "";

    /// <summary>Proposed too, and disposed of while the pages are looked at.</summary>
    public string Doomed { get; private set; } = "";

    private EvidenceKeeping Keeping => site.Get<EvidenceKeeping>();

    public async Task TellAsync()
    {
        var keeper = await programme.CallerAsync(Keeper);
        Kept = await UploadAsync("kept");
        Held = await UploadAsync("held");
        await Keeping.PlaceHoldAsync(keeper, Held, new("A claim was made."), CancellationToken.None);
        var now = site.Clock.Now;
        site.Clock.Now = now.AddYears(-40);
        Expired = await UploadAsync("expired");
        Proposed = await UploadAsync("proposed");
        Doomed = await UploadAsync("doomed");
        site.Clock.Now = now;
        await Keeping.ProposeDisposalAsync(keeper, Proposed, new("Its time is over."), CancellationToken.None);
        await Keeping.ProposeDisposalAsync(keeper, Doomed, new("Its time is over."), CancellationToken.None);
        await site.IdleAsync();
    }

    private async Task<string> UploadAsync(string name)
    {
        using MemoryStream file = new("The text of the paper."u8.ToArray());
        EvidenceUpload upload = new("board-paper", $"Paper {name}", new Dictionary<string, string> { ["footprint"] = "SW" }, $"{name}.txt", null, file);
        return (await site.Get<EvidenceDesk>().UploadAsync(await programme.CallerAsync(Keeper), upload, name, CancellationToken.None)).Id;
    }
}
