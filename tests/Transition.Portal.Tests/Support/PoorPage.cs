using Transition.Web.Common;

namespace Transition.Portal.Tests.Support;

/// <summary>A page with one of every fault that the checks look for.</summary>
internal static class PoorPage
{
    public static string Html { get; } =
        $"""
        <!DOCTYPE html>
        <html>
        <head>
            <title>Error: Poor</title>
            <link rel="stylesheet" href="{AssetFiles.AddressOf("nhsuk-frontend.min.css")}" />
        </head>
        <body>
            <main>
                <div class="nhsuk-error-summary" tabindex="-1"><a href="#twice">This is wrong</a></div>
                <img src="{AssetFiles.AddressOf("images/favicon.svg")}" />
                <p id="twice">One</p>
                <p id="twice">Two</p>
                <a href="/" class="nhsuk-u-visually-hidden">A link that nobody sees</a>
                <svg width="2000" height="10" aria-hidden="true"></svg>
            </main>
            <script>document.title = 'Never';</script>
        </body>
        </html>
        """;
}
