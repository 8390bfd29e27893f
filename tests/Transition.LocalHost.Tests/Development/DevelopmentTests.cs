using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Transition.LocalHost.Tests.Support;

namespace Transition.LocalHost.Tests.Development;

public sealed class DevelopmentTests : IDisposable
{
    private static readonly string[] Addresses = ["/dev/personas", "/dev/clock", "/sign-in"];

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Addresses_OutsideDevelopment_DoNotExist()
    {
        await using var site = await DevelopmentSite.StartAsync(folder.Path, Environments.Production);

        foreach (var address in Addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.Client().GetAsync(address)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await site.Client().PostAsJsonAsync("/dev/token", new { persona = "pm-1" })).StatusCode);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task R96_PlatformHeader_OnOneMachine_LetsNobodyIn(string environment)
    {
        await using var site = await DevelopmentSite.StartAsync(folder.Path, environment);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        var principal = """{"auth_typ":"aad","claims":[{"typ":"oid","val":"administrator-1"},{"typ":"sub","val":"administrator-1"}]}"""u8;
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(principal));
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL-ID", "administrator-1");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL-NAME", "administrator-1");

        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Client().SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Addresses_ForAnotherMachine_DoNotExist()
    {
        await using var site = await DevelopmentSite.StartAsync(folder.Path, Environments.Development);
        foreach (var remote in (IPAddress?[])[IPAddress.Parse("192.0.2.7"), null])
        {
            site.RemoteAddress = remote;
            foreach (var address in Addresses)
            {
                Assert.Equal(HttpStatusCode.NotFound, (await site.Client().GetAsync(address)).StatusCode);
            }
        }
    }

    [Fact]
    public async Task Addresses_ThroughAProxy_DoNotExist()
    {
        await using var site = await DevelopmentSite.StartAsync(folder.Path, Environments.Development);
        var client = site.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/dev/personas")).StatusCode);
    }

    [Fact]
    public async Task Personas_Always_AreMarkedAndHaveTheirRoles()
    {
        await using var site = await DevelopmentSite.StartAsync(folder.Path, Environments.Development);
        var personas = (await ReadAsync(site, "/dev/personas")).GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("id").GetString()!);

        Assert.All(personas.Values, persona => Assert.Contains("(demonstration)", persona.GetProperty("name").GetString(), StringComparison.Ordinal));
        Assert.Equal("""[{"role":"programme-manager","organisation":"X24"}]""", personas["pm-1"].GetProperty("roles").GetRawText());
        Assert.Equal(
            """[{"role":"approver","organisation":"NHSE-BOARD","capacity":"board"}]""", personas["nhse-board-1"].GetProperty("roles").GetRawText());
    }

    [Fact]
    public async Task Token_OfAPersona_OutlivesARestartWithTheSameDataOnly()
    {
        using var elsewhere = new TestFolder();
        string token;
        await using (var first = await DevelopmentSite.StartAsync(folder.Path, Environments.Development))
        {
            token = await first.TokenAsync("QYG-board");
        }

        await using var second = await DevelopmentSite.StartAsync(folder.Path, Environments.Development);
        await using var other = await DevelopmentSite.StartAsync(elsewhere.Path, Environments.Development);

        Assert.Equal(HttpStatusCode.OK, (await second.With(token).GetAsync("/api/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.With(token).GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task Token_ForNobody_NamesTheField()
    {
        await using var site = await DevelopmentSite.StartAsync(folder.Path, Environments.Development);

        await AssertFieldAsync(await site.Client().PostAsJsonAsync("/dev/token", new { persona = "nobody" }), "persona");
    }

    [Fact]
    public async Task Key_OnDisk_IsItsOwnersAlone()
    {
        await using var site = await DevelopmentSite.StartAsync(folder.Path, Environments.Development);
        var key = Path.Combine(folder.Path, "development-token.key");

        Assert.Equal(32, new FileInfo(key).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }
    }

    [Fact]
    public async Task Clock_Moved_GoesForwardOnly()
    {
        await using var site = await DevelopmentSite.StartAsync(folder.Path, Environments.Development);
        var before = (await ReadAsync(site, "/dev/clock")).GetProperty("now").GetDateTimeOffset();
        var moved = await site.Client().PostAsJsonAsync("/dev/clock", new { advance = "P1Y" });
        var after = (await ReadAsync(site, "/dev/clock")).GetProperty("now").GetDateTimeOffset();

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.True(after >= before.AddYears(1));
        await AssertFieldAsync(await site.Client().PostAsJsonAsync("/dev/clock", new { now = before }), "now");
        await AssertFieldAsync(await site.Client().PostAsJsonAsync("/dev/clock", new { advance = "-P1D" }), "advance");
        await AssertFieldAsync(await site.Client().PostAsJsonAsync("/dev/clock", new { }), "now");
    }

    [Fact]
    public async Task Clock_MovedByAYear_LeavesTokensAsTheyAre()
    {
        await using var site = await DevelopmentSite.StartAsync(folder.Path, Environments.Development);
        var client = await site.AsAsync("pm-1");
        await site.Client().PostAsJsonAsync("/dev/clock", new { advance = "P1Y" });

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await site.AsAsync("pm-1")).GetAsync("/api/me")).StatusCode);
    }

    private static async Task<JsonElement> ReadAsync(DevelopmentSite site, string path) =>
        await site.Client().GetFromJsonAsync<JsonElement>(path);

    private static async Task AssertFieldAsync(HttpResponseMessage answer, string field)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal([field], errors.EnumerateObject().Select(error => error.Name));
    }
}
