using Transition.Application.Journal;

namespace Transition.Web.Audit;

/// <summary>What the page of parked things shows.</summary>
/// <param name="Rebuilding">Whether the lists are being made anew.</param>
/// <param name="Repairs">Whether the person may have that done.</param>
public sealed record ParkedModel(IReadOnlyList<Parked> Items, bool Rebuilding, bool Repairs);
