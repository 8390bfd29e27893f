using Transition.Application.Journal;

namespace Transition.Web.Audit;

public sealed record ParkedModel(IReadOnlyList<Parked> Items);
