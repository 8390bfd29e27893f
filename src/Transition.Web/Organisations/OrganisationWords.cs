using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Organisations;

/// <summary>Says in plain words what happened to bodies, footprints and documents.</summary>
internal static class OrganisationWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        OrganisationRegistered registered => $"Entered as {registered.Facts.Name}.",
        FootprintAgreed agreed => Telling.Because($"Agreed as {agreed.Name}, of {telling.Bodies(agreed.Icbs)}", agreed.Rationale),
        SegmentRecorded recorded => $"In oversight segment {recorded.Segment} from {Words.Of(recorded.From)}.",
        _ => null,
    };
}
