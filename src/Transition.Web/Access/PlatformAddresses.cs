namespace Transition.Web.Access;

/// <summary>Where App Service authentication signs people in and out.</summary>
internal static class PlatformAddresses
{
    public const string SignIn = "/.auth/login/aad?post_login_redirect_uri=";

    public const string SignOut = "/.auth/logout?post_logout_redirect_uri=%2F";
}
