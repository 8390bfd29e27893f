using Transition.Application.Access;
using Transition.Domain.Access;
using Transition.Web.Access;

namespace Transition.Portal.Tests.Support;

/// <summary>Offers the demo personas.</summary>
internal sealed class PersonaSignIn(PeopleDesk people) : IDevelopmentSignIn
{
    public Task<IReadOnlyList<Person>> PersonasAsync(CancellationToken cancellation) => people.PersonasAsync(cancellation);
}
