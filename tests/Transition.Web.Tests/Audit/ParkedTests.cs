using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Storage.Tables;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Audit;

public sealed class ParkedTests : IAsyncLifetime, IDisposable
{
    private readonly TestSite site = new();

    public async Task InitializeAsync()
    {
        await site.InitializeAsync();
        foreach (var key in (string[])["QHM|h", "QHM|e0000000001"])
        {
            await SpoilAsync(key);
        }
    }

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Unreadable_WhenAskedFor_IsSaidToBeParked_AndIsShownToAdministratorsAndInHealth()
    {
        Assert.Equal(0, await ParkedAsync());
        var problem = await (await site.As("pm-1").GetAsync("/api/organisations/QHM")).ProblemAsync(HttpStatusCode.InternalServerError);
        Assert.Equal("parked", problem.GetProperty("code").GetString());

        Assert.Equal(1, await ParkedAsync());
        var list = await site.As("administrator-1").GetFromJsonAsync<JsonElement>("/api/parked");
        var parked = Assert.Single(list.GetProperty("items").EnumerateArray());
        Assert.Equal(("organisation", "QHM"), (parked.GetProperty("kind").GetString(), parked.GetProperty("id").GetString()));
        var page = await new Browser(site.As("administrator-1")).PageAsync("/parked");
        Assert.Contains("1 thing set aside", page, StringComparison.Ordinal);
        Assert.Contains("Restore this history from a backup", page, StringComparison.Ordinal);
        Assert.True((await site.As("pm-1").GetAsync("/api/organisations")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Parked_NothingIs_IsSaid()
    {
        Assert.Contains("Nothing is parked.", await new Browser(site.As("auditor-1")).PageAsync("/parked"), StringComparison.Ordinal);
        await site.Services.GetRequiredService<Sweep>().RunAsync(TimeSpan.Zero, default);
        Assert.Equal(0, await ParkedAsync());
    }

    [Fact]
    public async Task Lists_AskedToBeMadeAnew_AreSaidToBe_UntilTheyAre()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As("auditor-1").PostAsync("/api/rebuild", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await site.As("administrator-1").PostAsync("/api/rebuild", null)).StatusCode);
        Assert.Contains("are being made anew", await new Browser(site.As("auditor-1")).PageAsync("/parked"), StringComparison.Ordinal);

        Assert.True(await site.Services.GetRequiredService<Layout>().EnsureAsync(default));

        var page = await new Browser(site.As("administrator-1")).PageAsync("/parked");
        Assert.Contains("Make the lists anew", page, StringComparison.Ordinal);
        Assert.False(await site.Services.GetRequiredService<Layout>().EnsureAsync(default));
    }

    private async Task<int> ParkedAsync() =>
        (await site.Anonymous().GetFromJsonAsync<JsonElement>("/health/ready")).GetProperty("parked").GetInt32();

    private async Task SpoilAsync(string key)
    {
        var tables = site.Services.GetRequiredService<ITableStore>();
        var row = (await tables.ReadAsync("organisation", "QHM", key, default))!;
        await tables.CommitAsync("organisation", [RowWrite.Replace(row.Set("Length", 1).Set("Payload0", "x"u8.ToArray()), row.ETag!)], default);
    }
}
