using System.Text;
using Transition.Application.Agreements;

namespace Transition.LocalHost.Demo;

/// <summary>The executed documents of the demonstration; each says that it is one.</summary>
public static class DemoDocument
{
    public static Stream Of(AgreementView agreement, string party) => new MemoryStream(Encoding.UTF8.GetBytes($"""
        DEMONSTRATION DOCUMENT - not a real agreement

        Agreement: {agreement.Id}, variation {agreement.Variation}
        Party:     {party}
        Term:      from {agreement.From:yyyy-MM-dd} {(agreement.Until is { } until ? $"until {until:yyyy-MM-dd}" : "until notice is given")}
        Services:  {string.Join(", ", agreement.Services)}
        Text:      {agreement.Paper}
        """));
}
