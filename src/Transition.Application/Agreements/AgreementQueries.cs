using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Tasks;

namespace Transition.Application.Agreements;

/// <summary>Lists and shows agreements.</summary>
public sealed class AgreementQueries(Views views, TaskReader reader, AggregateJournal journal) : MatterDesk<AgreementView>(views)
{
    protected override Task<IEnumerable<string>> KeysAsync(MatterFilter filter, CancellationToken cancellation) =>
        Task.FromResult<IEnumerable<string>>([Keys.Agreements]);

    protected override async Task<AgreementView> ReadAsync(string id, CancellationToken cancellation)
    {
        var loaded = await reader.AgreementAsync(id, cancellation);
        return AgreementView.Of(loaded.State, loaded.Version, journal.Today);
    }
}
