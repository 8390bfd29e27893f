using Transition.Domain.Notices;

namespace Transition.Application.Notices;

/// <summary>Sends nothing: what would go out is read in the outbox. For one machine, and wherever no service is configured.</summary>
public sealed class OutboxSender : INoticeSender
{
    public bool SendsNothing => true;

    public Task<DeliveryState> SendAsync(NoticeMail mail, CancellationToken cancellation) => Task.FromResult(DeliveryState.Outbox);
}
