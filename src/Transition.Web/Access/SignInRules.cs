using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Transition.Web.Common;

namespace Transition.Web.Access;

/// <summary>Which ways to sign in may stand beside each other. A host that breaks them does not start.</summary>
public static class SignInRules
{
    /// <exception cref="InvalidOperationException">Anybody could act as somebody else where that must not be.</exception>
    public static void Check(IServiceProvider services, Func<string, string?> variable)
    {
        if (services.GetService<IDevelopmentSignIn>() is null)
        {
            return;
        }

        var environment = services.GetRequiredService<IHostEnvironment>();
        if (!environment.IsDevelopment() || PlatformTrust.IsAzure(variable))
        {
            throw new InvalidOperationException(
                $"Demo personas are for development on one machine only, and this is {environment.EnvironmentName}. "
                + "Do not register the development sign-in here.");
        }

        if (services.GetRequiredService<TransitionWebOptions>().Entra is not null)
        {
            throw new InvalidOperationException("Demo personas and Entra ID cannot stand beside each other. Register one of the two.");
        }
    }
}
