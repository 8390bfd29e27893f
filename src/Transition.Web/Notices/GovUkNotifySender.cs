using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Transition.Application.Notices;
using Transition.Domain.Notices;

namespace Transition.Web.Notices;

/// <summary>
/// Sends notices by GOV.UK Notify. Notify itself sends whatever it is told to, twice if it is told twice; so a mail carries its
/// key as reference, and before it goes out Notify is asked whether it has one of that reference.
/// </summary>
public sealed class GovUkNotifySender(HttpClient client, NotifyOptions options, TimeProvider machine) : INoticeSender
{
    private readonly NotifyKey key = new(options.ApiKey);

    public async Task<DeliveryState> SendAsync(NoticeMail mail, CancellationToken cancellation)
    {
        if (options.AddressOf(mail) is not { } address)
        {
            return DeliveryState.NoAddress;
        }

        try
        {
            if (!await IsKnownAsync(mail.Key, cancellation))
            {
                await PostAsync(mail, address, cancellation);
            }

            return DeliveryState.Sent;
        }
        catch (Exception away) when (away is HttpRequestException or JsonException || (away is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new NoticeNotSentException("GOV.UK Notify does not answer.", away);
        }
    }

    private async Task<bool> IsKnownAsync(string reference, CancellationToken cancellation)
    {
        using var answer = await AskAsync(
            HttpMethod.Get, $"v2/notifications?template_type=email&reference={Uri.EscapeDataString(reference)}", null, cancellation);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellation));
        return body.RootElement.TryGetProperty("notifications", out var known) && known.GetArrayLength() > 0;
    }

    private async Task PostAsync(NoticeMail mail, string address, CancellationToken cancellation)
    {
        var content = new Dictionary<string, object>
        {
            ["email_address"] = address,
            ["template_id"] = options.Template,
            ["reference"] = mail.Key,
            ["personalisation"] = new Dictionary<string, string> { ["subject"] = mail.Subject, ["text"] = mail.Text },
        };
        using var answer = await AskAsync(HttpMethod.Post, "v2/notifications/email", JsonContent.Create(content), cancellation);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(options.BaseAddress, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.TokenAt(machine.GetUtcNow()));
        var answer = await client.SendAsync(request, cancellation);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            throw new NoticeNotSentException(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
                ? "GOV.UK Notify refuses the key. Check the settings and the machine's clock."
                : $"GOV.UK Notify refused it with status {(int)answer.StatusCode}.");
        }
    }
}
