using Transition.Application.Organisations;
using Transition.Application.Register;
using Transition.Web.Insight;

namespace Transition.Web.Organisations;

/// <summary>What the page of one organisation shows.</summary>
/// <param name="Holdings">What it holds today; null unless it is an ICB that exists today.</param>
public sealed record OrganisationModel(OrganisationView Body, NameBook Names, IcbCounts? Holdings, bool MayRecordSegment);
