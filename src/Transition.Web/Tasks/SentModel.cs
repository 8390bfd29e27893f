using Transition.Application.Tasks;
using Transition.Web.Insight;

namespace Transition.Web.Tasks;

/// <summary>What a person has sent, by wave and gate, the most urgent first.</summary>
/// <param name="MayChase">Whether the person may see what all bodies owe.</param>
public sealed record SentModel(SentView Sent, IReadOnlyList<SentGroup> Groups, NameBook Names, bool MayChase, DateOnly Today);
