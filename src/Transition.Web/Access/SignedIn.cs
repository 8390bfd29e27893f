using System.Security.Claims;

namespace Transition.Web.Access;

/// <summary>Somebody who has signed in, in whatever way: who they are and what they are called. What they may do is not in it.</summary>
internal static class SignedIn
{
    public static ClaimsIdentity As(string person, string? name, string scheme)
    {
        var identity = new ClaimsIdentity([new(Schemes.PersonClaim, person)], scheme, Schemes.PersonClaim, null);
        if (!string.IsNullOrWhiteSpace(name))
        {
            identity.AddClaim(new(Schemes.NameClaim, name.Trim()));
        }

        return identity;
    }
}
