using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;

namespace Transition.Application.Catalogue;

/// <summary>The catalogue of services, and what the NHS England Board decides of their suitability.</summary>
public sealed class CatalogueDesk(AggregateJournal journal, Library<Custody> books)
{
    private const int PageSize = 100;

    public async Task<Page<ServiceView>> ListAsync(
        Caller caller, CatalogueQuery query, PageRequest page, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var on = query.On ?? journal.Today;
        var suitability = Choice.ReadOptional<Suitability>(query.Suitability, "suitability");
        var all = (await books.AllAsync(cancellation)).Values;
        if (query.Programme is { } programme && !all.Any(book => Same(book.Facts.ProgrammeOfCare, programme)))
        {
            var choices = all.Select(book => book.Facts.ProgrammeOfCare).Distinct().Order(StringComparer.Ordinal);
            throw Refuse.Invalid("programme", $"There is no programme of care '{programme}'. Use one of {string.Join(", ", choices)}.");
        }

        var found = all
            .Where(book => suitability is null || book.SuitabilityOn(on)?.Suitability == suitability)
            .Where(book => query.Programme is null || Same(book.Facts.ProgrammeOfCare, query.Programme))
            .Where(book => Mentions(book, query.Text));
        return page.Of(found.Select(book => ServiceView.Of(book, on)), service => ServiceCode.OrderKey(service.Code), PageSize);
    }

    public async Task<ServiceDetail> GetAsync(Caller caller, string code, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        return Detail(await journal.LoadAsync<Custody>(code, cancellation));
    }

    /// <summary>How many services are ready, later and retained.</summary>
    /// <param name="on">Null for today.</param>
    public async Task<SuitabilityCounts> CountAsync(Caller caller, DateOnly? on, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var date = on ?? journal.Today;
        var counts = (await books.AllAsync(cancellation)).Values.ToLookup(book => book.SuitabilityOn(date)?.Suitability);
        return new(
            date, counts[Suitability.Ready].Count(), counts[Suitability.Later].Count(), counts[Suitability.Retained].Count(),
            counts[null].Count());
    }

    public async Task<ServiceDetail> DecideSuitabilityAsync(
        Caller caller, string code, SuitabilityInput input, CancellationToken cancellation)
    {
        var actor = caller.ActorForBoard();
        var decided = await journal.SettleAsync(
            () => journal.ExecuteAsync<Custody>(code, actor, book => Decide(Known(book), input, journal.By(actor)), cancellation, input.Rationale),
            cancellation);
        return Detail(decided);
    }

    private static IReadOnlyList<IEvent> Decide(Custody book, SuitabilityInput input, By by)
    {
        var suitability = Choice.Read<Suitability>(input.Suitability, "suitability");
        var from = input.From ?? throw Refuse.Invalid("from", "Give the date from which the decision counts.");
        return book.Decide(suitability, from, input.Rationale, by);
    }

    /// <summary>Corrects what the catalogue says of a service; its suitability only the Board decides.</summary>
    public async Task<ServiceDetail> CorrectAsync(
        Caller caller, string code, ServiceCorrection input, long version, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.ManageReferenceData);
        var reason = Refuse.IfBlank(input.Reason, "reason", "the reason for the correction");
        var facts = new ServiceFacts(
            Refuse.IfBlank(input.Name, "name", "the service's name"),
            Refuse.IfBlank(input.ProgrammeOfCare, "programmeOfCare", "its programme of care"),
            input.HighlySpecialised,
            [.. input.Lines ?? []],
            input.Notes,
            Refuse.IfBlank(input.Source, "source", "where this is known from"),
            Refuse.IfBlank(input.Confidence, "confidence", "what is confirmed and what is recalled"),
            Refuse.IfBlank(input.NameBasis, "nameBasis", "the basis of the name, for example 'confirmed'"),
            Refuse.IfBlank(input.StatusBasis, "statusBasis", "the basis of the status, for example 'confirmed'"));
        var corrected = await journal.SettleAsync(
            () => journal.ChangeAsync<Custody>(code, actor, book => Known(book).Correct(facts), reason, version, cancellation), cancellation);
        return Detail(corrected);
    }

    private ServiceDetail Detail(Loaded<Custody> loaded)
    {
        var book = Known(loaded.State);
        return new(
            ServiceView.Of(book, journal.Today), [.. book.Decisions.OrderBy(decision => decision.From).ThenBy(decision => decision.At)],
            book.Claims, [.. book.Holdings.OrderBy(holding => holding.From)], loaded.Version);
    }

    private static bool Mentions(Custody book, string? text)
    {
        var words = (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string?[] places = [book.Id, book.Facts.Name, book.Facts.ProgrammeOfCare, book.Facts.Notes, .. book.Facts.Lines];
        return words.All(word => places.Any(place => place?.Contains(word, StringComparison.OrdinalIgnoreCase) == true));
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static Custody Known(Custody book) => book.Exists ? book : throw Refuse.NotFound("service", book.Id);
}
