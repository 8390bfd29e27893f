using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Notices;

namespace Transition.Web.Notices;

/// <summary>Sends notices by GOV.UK Notify where its key is in the settings; elsewhere they stay in the outbox.</summary>
public static class NotifyServices
{
    private const string Section = "Transition:Notify";

    public static IServiceCollection AddNotify(this IServiceCollection services, IConfiguration settings)
    {
        var section = settings.GetSection(Section);
        if (section[nameof(NotifyOptions.ApiKey)] is not { Length: > 0 } key)
        {
            return services;
        }

        var options = new NotifyOptions(
            key,
            section[nameof(NotifyOptions.Template)] ?? throw new InvalidOperationException($"Set {Section}:Template to the id of the e-mail template."),
            section[nameof(NotifyOptions.BaseAddress)] is { } address ? new Uri(address) : NotifyOptions.Live,
            ReadAddresses(section[nameof(NotifyOptions.Addresses)]));
        services.AddHttpClient<GovUkNotifySender>();
        return services
            .AddSingleton(options)
            .AddSingleton<INoticeSender>(provider => provider.GetRequiredService<GovUkNotifySender>());
    }

    /// <summary>One setting for all bodies: their codes have hyphens, which the names of settings on Linux cannot have.</summary>
    private static Dictionary<string, string> ReadAddresses(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(setting) ?? [];
        }
        catch (JsonException wrong)
        {
            throw new InvalidOperationException(
                $$"""Write {{Section}}:Addresses as JSON, the address of each body by its code: {"QHM":"mailbox@example.org"}.""", wrong);
        }
    }
}
