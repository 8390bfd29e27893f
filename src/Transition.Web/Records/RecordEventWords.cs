using Transition.Domain.Common;
using Transition.Domain.Records;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Records;

/// <summary>Says in plain words what happened to an entry of a register.</summary>
internal static class RecordEventWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        RecordOpened opened => $"{Words.Of(opened.Kind)} entered for {telling.Body(opened.Owner)}.",
        RecordEdited edited => $"Changed; it is for {telling.Body(edited.Owner)}.",
        RecordMoved moved => Telling.Because($"{Words.Of(moved.Move)}: now {Words.Of(moved.To).ToLowerInvariant()}", moved.Note),
        _ => null,
    };
}
