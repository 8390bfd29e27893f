using Transition.Application.Common;
using Transition.Domain.Access;
using Transition.Web.Insight;

namespace Transition.Web.Access;

/// <summary>What the list of people shows.</summary>
/// <param name="MayManage">Whether the reader may change it.</param>
public sealed record PeopleModel(NameBook Names, Page<Person>? Found, DateOnly Today, bool MayManage);
