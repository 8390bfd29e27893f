using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Transition.Application.Access;
using Transition.Domain.Access;
using Transition.Web.Access;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

/// <summary>A site whose host offers to sign in as a persona.</summary>
public sealed class SignInSite : IAsyncLifetime, IDisposable
{
    public SignInSite()
        : this(secureCookies: false)
    {
    }

    internal SignInSite(bool secureCookies) => Site = new(
        services => services.AddSingleton<IDevelopmentSignIn, SignIn>(), options => options with { SecureCookies = secureCookies })
    {
        Environment = Environments.Development,
    };

    public TestSite Site { get; }

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();

    public void Dispose() => Site.Dispose();

    private sealed class SignIn(PeopleDesk people) : IDevelopmentSignIn
    {
        public Task<IReadOnlyList<Person>> PersonasAsync(CancellationToken cancellation) => people.PersonasAsync(cancellation);
    }
}
