using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Records;
using Transition.Domain.Records;
using Transition.Web.Insight;

namespace Transition.Web.Records;

/// <summary>What the list of one register shows.</summary>
/// <param name="Found">Null if the question cannot be answered.</param>
public sealed record RecordListModel(RecordKind Kind, NameBook Names, Caller Caller, Page<RecordEntry>? Found = null)
{
    public bool MayOpen => Kind.OpenBy.Any(right => Caller.Grants.Exists(grant => grant.Role == right.Role));
}
