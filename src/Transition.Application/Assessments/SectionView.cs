using Transition.Domain.Assessments;

namespace Transition.Application.Assessments;

/// <summary>A domain or workstream, with how far it is.</summary>
/// <param name="Rating">The footprint's own rating of a domain, once every criterion is answered.</param>
/// <param name="Score">The panel's.</param>
public sealed record SectionView(
    string Id, string Name, string Basis, IReadOnlyList<ItemView> Items, int Answered, int Open, Mark? Rating, SectionScore? Score);
