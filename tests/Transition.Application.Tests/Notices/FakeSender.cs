using Transition.Application.Notices;
using Transition.Domain.Notices;

namespace Transition.Application.Tests.Notices;

/// <summary>A mail service that lets each key out once, and can die or be away.</summary>
internal sealed class FakeSender : INoticeSender
{
    private readonly Lock gate = new();
    private readonly List<NoticeMail> sent = [];
    private readonly HashSet<string> keys = [];

    /// <summary>Dies after it has let the mail out and before it has said so, this many times.</summary>
    public int Deaths { get; set; }

    public bool Away { get; set; }

    public IReadOnlyList<NoticeMail> Sent => sent;

    public Task<DeliveryState> SendAsync(NoticeMail mail, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (Away)
            {
                throw new NoticeNotSentException("The service is away.");
            }

            if (keys.Add(mail.Key))
            {
                sent.Add(mail);
            }

            return Deaths-- > 0 ? throw new InvalidOperationException("The process died.") : Task.FromResult(DeliveryState.Sent);
        }
    }
}
