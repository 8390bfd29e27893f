using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Transition.Application.Notices;
using Transition.Domain.Notices;
using Transition.Web.Notices;

namespace Transition.Web.Tests.Notices;

/// <summary>The client of GOV.UK Notify, against a server that answers as Notify's documentation says.</summary>
public sealed class GovUkNotifySenderTests : IAsyncLifetime
{
    private const string Service = "26785a09-ab16-4eb0-8407-a37497a57506";
    private const string Secret = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private const string Key = $"transition-{Service}-{Secret}";

    private static readonly NoticeMail Mail = new("notice-1~QHM", "QHM", "Approved", "It was approved.");

    private readonly List<JsonElement> mails = [];
    private WebApplication server = null!;
    private int status = StatusCodes.Status201Created;

    private string? Token { get; set; }

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        server = builder.Build();
        server.MapGet("/v2/notifications", (string reference, HttpRequest request) =>
        {
            Token = request.Headers.Authorization.ToString();
            return status < 300 || status >= 500
                ? Results.Json(new { notifications = mails.Where(mail => mail.GetProperty("reference").GetString() == reference) })
                : Results.StatusCode(status);
        });
        server.MapPost("/v2/notifications/email", async (HttpRequest request) =>
        {
            if (status < 300)
            {
                mails.Add((await JsonDocument.ParseAsync(request.Body)).RootElement);
            }

            return Results.Json(new { id = Guid.NewGuid() }, statusCode: status);
        });
        await server.StartAsync();
    }

    public Task DisposeAsync() => server.DisposeAsync().AsTask();

    [Theory]
    [InlineData("ann", "QHM", "ann@example.org")]
    [InlineData("bob", "QHM", "board@example.org")]
    [InlineData("bob", null, null)]
    public async Task R28_Send_OfADigest_GoesToThePerson_OrElseIntoTheMailboxOfTheBody(string person, string? body, string? address)
    {
        var sent = await Sender().SendAsync(new("digest~1", person, "1 task waits for you", "Decide.", body), default);

        Assert.Equal(address is null ? DeliveryState.NoAddress : DeliveryState.Sent, sent);
        Assert.Equal(address is null ? [] : [address], mails.Select(mail => mail.GetProperty("email_address").GetString()));
    }

    [Fact]
    public async Task R27_Send_OfAMail_GoesToTheBodysAddressByTheTemplate()
    {
        Assert.Equal(DeliveryState.Sent, await Sender().SendAsync(Mail, default));

        var mail = Assert.Single(mails);
        Assert.Equal("board@example.org", mail.GetProperty("email_address").GetString());
        Assert.Equal("template-1", mail.GetProperty("template_id").GetString());
        Assert.Equal(("Approved", "It was approved."), (
            mail.GetProperty("personalisation").GetProperty("subject").GetString(), mail.GetProperty("personalisation").GetProperty("text").GetString()));
    }

    [Fact]
    public async Task R27_Send_WithTheSameKey_GoesOutOnce()
    {
        await Sender().SendAsync(Mail, default);
        Assert.Equal(DeliveryState.Sent, await Sender().SendAsync(Mail, default));

        Assert.Single(mails);
    }

    [Fact]
    public async Task Send_ToABodyWithoutAnAddress_SendsNothing()
    {
        Assert.Equal(DeliveryState.NoAddress, await Sender().SendAsync(Mail with { To = "RTD" }, default));

        Assert.Empty(mails);
    }

    [Theory]
    [InlineData(StatusCodes.Status403Forbidden, "refuses the key")]
    [InlineData(StatusCodes.Status429TooManyRequests, "status 429")]
    [InlineData(StatusCodes.Status500InternalServerError, "status 500")]
    public async Task Send_ThatIsRefused_SaysWhyWithoutTheSecret(int answer, string why)
    {
        status = answer;

        var failed = await Assert.ThrowsAsync<NoticeNotSentException>(() => Sender().SendAsync(Mail, default));

        Assert.Contains(why, failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Options().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_OfARequest_IsSignedWithTheSecretAndNamesTheService()
    {
        await Sender().SendAsync(Mail, default);

        var parts = Token!["Bearer ".Length..].Split('.');
        var header = JsonDocument.Parse(Decode(parts[0])).RootElement;
        var claims = JsonDocument.Parse(Decode(parts[1])).RootElement;
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}"));
        Assert.Equal(("JWT", "HS256"), (header.GetProperty("typ").GetString(), header.GetProperty("alg").GetString()));
        Assert.Equal(Service, claims.GetProperty("iss").GetString());
        Assert.InRange(claims.GetProperty("iat").GetInt64(), DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 60, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        Assert.Equal(signature, Decode(parts[2]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("transition-of-no-key")]
    public void Key_ThatIsNone_IsRefusedAtTheStart(string key) => Assert.Throws<ArgumentException>(() => new NotifyKey(key));

    private static byte[] Decode(string part) => System.Buffers.Text.Base64Url.DecodeFromChars(part);

    private static NotifyOptions Options() => new(
        Key, "template-1", new Uri("http://localhost/"), new Dictionary<string, string> { ["QHM"] = "board@example.org", ["ann"] = "ann@example.org" });

    private GovUkNotifySender Sender() => new(server.GetTestClient(), Options(), TimeProvider.System);
}
