using Transition.Application.Access;
using Transition.Domain.Access;
using Transition.Web.Access;

namespace Transition.LocalHost.Development;

/// <summary>Offers the personas of the demonstration to whoever sits at this machine, and waits for those that a first start is entering.</summary>
public sealed class DevelopmentSignIn(DemoPersonas personas, PeopleDesk people) : IDevelopmentSignIn
{
    public async Task<IReadOnlyList<Person>> PersonasAsync(CancellationToken cancellation)
    {
        await personas.EnsureAsync(cancellation);
        return [.. (await people.PersonasAsync(cancellation)).OrderBy(person => person.Name, StringComparer.Ordinal)];
    }
}
