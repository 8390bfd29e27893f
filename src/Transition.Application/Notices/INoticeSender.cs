using Transition.Domain.Notices;

namespace Transition.Application.Notices;

/// <summary>Sends notices by e-mail.</summary>
public interface INoticeSender
{
    /// <summary>Whether every mail ends in the outbox, so that there is nothing to wait for.</summary>
    bool SendsNothing => false;

    /// <summary>Sends a mail once: sent again with the same key, it does not go out a second time.</summary>
    /// <returns>What became of it, other than a failure.</returns>
    /// <exception cref="NoticeNotSentException">It did not go out; try again later.</exception>
    Task<DeliveryState> SendAsync(NoticeMail mail, CancellationToken cancellation);
}
