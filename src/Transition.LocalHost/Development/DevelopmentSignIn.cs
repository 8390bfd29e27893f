using Transition.Application.Access;
using Transition.Domain.Access;
using Transition.Web.Access;

namespace Transition.LocalHost.Development;

/// <summary>Offers the personas of the demonstration to whoever sits at this machine.</summary>
public sealed class DevelopmentSignIn(PeopleDesk people) : IDevelopmentSignIn
{
    public async Task<IReadOnlyList<Person>> PersonasAsync(CancellationToken cancellation) =>
        [.. (await people.PersonasAsync(cancellation)).OrderBy(person => person.Name, StringComparer.Ordinal)];
}
