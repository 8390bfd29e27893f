using Transition.Application.Notices;
using Transition.Domain.Notices;
using Transition.Web.Insight;

namespace Transition.Web.Notices;

/// <summary>What the outbox shows.</summary>
public sealed record OutboxModel(IReadOnlyList<(Notice Notice, Delivery? Delivery, NoticeMail Mail)> Mails, NameBook Names);
