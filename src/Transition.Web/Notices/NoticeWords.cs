using Transition.Domain.Common;
using Transition.Domain.Notices;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Notices;

/// <summary>Says in plain words what happened to a notice.</summary>
internal static class NoticeWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        NoticePublished published => $"Published: {published.Headline}",
        DeliveriesTried tried => $"{Words.Count(tried.Deliveries.Count, "mail")} tried.",
        NoticeOpened opened => $"{telling.Person(opened.Person)} opened it for {telling.Body(opened.Body)}.",
        NoticeAcknowledged acknowledged => $"{telling.Person(acknowledged.Person)} acknowledged it for {telling.Body(acknowledged.Body)}.",
        _ => null,
    };
}
