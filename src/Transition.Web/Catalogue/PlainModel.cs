using Transition.Application.Catalogue;
using Transition.Application.Notices;
using Transition.Domain.Common;
using Transition.Web.Insight;

namespace Transition.Web.Catalogue;

/// <summary>A service and its move in plain words.</summary>
/// <param name="Held">For how many ICBs it is held in which way today.</param>
/// <param name="Decisions">The newest decisions about waves that it is part of.</param>
public sealed record PlainModel(
    ServiceDetail Detail,
    IReadOnlyDictionary<HoldingState, int> Held,
    IReadOnlyList<NoticeEntry> Decisions,
    NameBook Names,
    DateOnly Today);
