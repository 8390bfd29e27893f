using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Notices;
using Transition.Web.Insight;

namespace Transition.Web.Notices;

/// <summary>What the list of notices shows.</summary>
/// <param name="Found">Null if the question cannot be answered.</param>
public sealed record NoticesModel(NameBook Names, Caller Caller, Page<NoticeEntry>? Found = null)
{
    public IEnumerable<string> Mine => Caller.Grants.Select(grant => grant.Organisation);
}
