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
            section.GetSection(nameof(NotifyOptions.Addresses)).GetChildren().ToDictionary(item => item.Key, item => item.Value ?? string.Empty));
        services.AddHttpClient<GovUkNotifySender>();
        return services
            .AddSingleton(options)
            .AddSingleton<INoticeSender>(provider => provider.GetRequiredService<GovUkNotifySender>());
    }
}
