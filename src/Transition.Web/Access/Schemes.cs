namespace Transition.Web.Access;

/// <summary>The ways to sign in.</summary>
public static class Schemes
{
    /// <summary>Takes the bearer token where there is an Authorization header, and the cookie otherwise.</summary>
    public const string Either = "either";

    public const string Bearer = "bearer";

    public const string Cookie = "cookie";

    /// <summary>The claim that holds the person's id.</summary>
    public const string PersonClaim = "sub";
}
