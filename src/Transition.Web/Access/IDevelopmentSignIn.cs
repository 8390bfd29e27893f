using Transition.Domain.Access;

namespace Transition.Web.Access;

/// <summary>Registered only by a host in development on one machine: lets people sign in as a demo persona.</summary>
public interface IDevelopmentSignIn
{
    /// <summary>The demo personas, in the order of their names.</summary>
    Task<IReadOnlyList<Person>> PersonasAsync(CancellationToken cancellation);
}
