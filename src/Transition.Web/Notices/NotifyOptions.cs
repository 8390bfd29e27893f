using Transition.Application.Notices;

namespace Transition.Web.Notices;

/// <summary>How notices go out by GOV.UK Notify.</summary>
/// <param name="ApiKey">As Notify gives it: a name, the service's id and a secret, joined by hyphens.</param>
/// <param name="Template">The template's id. It has the fields subject and text.</param>
/// <param name="Addresses">The e-mail address of each body, by its code, and of people who want their digest for themselves, by their ids.</param>
public sealed record NotifyOptions(string ApiKey, string Template, Uri BaseAddress, IReadOnlyDictionary<string, string> Addresses)
{
    public static Uri Live { get; } = new("https://api.notifications.service.gov.uk/");

    /// <summary>Null if there is none.</summary>
    public string? AddressOf(NoticeMail mail) =>
        Addresses.GetValueOrDefault(mail.To) ?? (mail.Otherwise is { } body ? Addresses.GetValueOrDefault(body) : null);

    /// <summary>The key is a secret: it is in no log.</summary>
    public override string ToString() => $"GOV.UK Notify at {BaseAddress}, {Addresses.Count} addresses";
}
