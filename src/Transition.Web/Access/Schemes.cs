namespace Transition.Web.Access;

/// <summary>The ways to sign in.</summary>
public static class Schemes
{
    /// <summary>Takes the bearer token where there is an Authorization header, and what a browser brings otherwise.</summary>
    public const string Either = "either";

    public const string Bearer = "bearer";

    public const string Cookie = "cookie";

    /// <summary>The sign-in of the platform that stands before the process.</summary>
    public const string Platform = "platform";

    /// <summary>The claim that holds the person's id.</summary>
    public const string PersonClaim = "sub";

    /// <summary>The claim that holds what the person is called.</summary>
    public const string NameClaim = "name";
}
