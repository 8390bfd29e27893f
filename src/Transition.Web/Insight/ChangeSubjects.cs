using Transition.Application.Access;
using Transition.Application.Committees;
using Transition.Application.Insight;
using Transition.Application.Notices;
using Transition.Application.Records;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Catalogue;
using Transition.Domain.Committees;
using Transition.Domain.Notices;
using Transition.Domain.Records;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;
using Transition.Web.Audit;
using Transition.Web.Committees;
using Transition.Web.Common;
using Transition.Web.Common.Lists;
using Transition.Web.Notices;
using Transition.Web.Records;

namespace Transition.Web.Insight;

/// <summary>Says what changes happened to, and where more of each is read.</summary>
public sealed class ChangeSubjects(Library<Wave> waves, RecordDesk records, MeetingDesk meetings)
{
    public async Task<IReadOnlyList<(string Text, string Link)>> ReadAsync(
        Caller caller, IReadOnlyList<ChangeView> changes, Telling telling, CancellationToken cancellation)
    {
        var plans = await waves.AllAsync(cancellation);
        var titles = await records.TitlesAsync(caller, IdsOf(changes, Record.Kind), cancellation);
        Dictionary<string, MeetingView> held = [];
        foreach (var id in IdsOf(changes, Meeting.Kind))
        {
            held[id] = await meetings.GetAsync(caller, id, cancellation);
        }

        return [.. changes.Select(change => Of(change, caller, telling, plans)
            ?? (change.Kind == Record.Kind ? (titles[change.Of], RecordPages.AddressOf(change.Of)) : Of(held[change.Of], telling)))];
    }

    private static (string Text, string Link) Of(MeetingView meeting, Telling telling) => (
        $"{telling.Body(meeting.Committee)}, meeting of {Words.Of(meeting.On)}", Address.Item(CommitteePages.Meetings, meeting.Id));

    private static IEnumerable<string> IdsOf(IEnumerable<ChangeView> changes, string kind) =>
        changes.Where(change => change.Kind == kind).Select(change => change.Of).Distinct();

    /// <summary>What can be said from the id alone; null for a record and a meeting.</summary>
    private static (string Text, string Link)? Of(
        ChangeView change, Caller caller, Telling telling, IReadOnlyDictionary<string, Wave> waves)
    {
        var parts = change.Of.Split('.');
        return change.Kind switch
        {
            var kind when kind == Wave.Kind => (WaveOf(change.Of, waves), Address.Item("/waves", change.Of)),
            var kind when kind == Tranche.Kind => (
                $"{telling.Footprint(parts[^1])}, {WaveOf(parts[0], waves)}",
                Address.Of("/transitions", ("wave", parts[0]), ("footprint", parts[^1]))),
            var kind when kind == Submission.Kind => ($"Paper for {telling.Gate(parts[^3])}, {telling.Body(parts[^2])}", PaperOf(change.Of, caller)),
            var kind when kind == Attestation.Kind => (OfGate(parts, telling), Address.Item(MatterList.Attestations.Path, change.Of)),
            var kind when kind == Assessment.Kind => (OfGate(parts, telling), Address.Item(Assessments.AssessmentPages.Path, change.Of)),
            var kind when kind == Agreement.Kind => (
                Agreements.AgreementTitles.Of(change.Of, telling.Body), Address.Item(MatterList.Agreements.Path, change.Of)),
            var kind when kind == Custody.Kind => (telling.Names.Coded(change.Of), Address.Item("/catalogue", change.Of)),
            var kind when kind == Committee.Kind => (telling.Body(change.Of), Address.Item(CommitteePages.Path, change.Of)),
            var kind when kind == Notice.Kind => ("Notice of a decision", NoticePages.AddressOf(change.Of)),
            _ => null,
        };
    }

    private static string OfGate(string[] parts, Telling telling) => $"{telling.Gate(parts[^2])}, {telling.Footprint(parts[^3])}";

    private static string PaperOf(string id, Caller caller) => caller.May(Permission.ReadPapers)
        ? Address.Item(MatterList.Papers.Path, id)
        : NoticePages.AddressOf(NoticeWriter.IdOf(id));

    private static string WaveOf(string id, IReadOnlyDictionary<string, Wave> waves) => waves.GetValueOrDefault(id)?.Plan?.Name ?? id;
}
