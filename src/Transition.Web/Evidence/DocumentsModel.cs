using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Web.Insight;

namespace Transition.Web.Evidence;

/// <summary>The documents that speak for one thing.</summary>
/// <param name="Found">Null until somebody has asked.</param>
public sealed record DocumentsModel(NameBook Names, Page<EvidenceView>? Found)
{
    public const int Rows = 50;
}
