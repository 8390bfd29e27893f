using Transition.Application.Notices;
using Transition.Domain.Notices;
using Transition.Domain.Tasks;
using Transition.Web.Insight;

namespace Transition.Web.Notices;

/// <summary>What the outbox shows.</summary>
public sealed record OutboxModel(
    IReadOnlyList<(Notice Notice, Delivery? Delivery, NoticeMail Mail)> Mails, IReadOnlyList<Digest> Digests, NameBook Names);
