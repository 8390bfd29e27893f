using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Notices;

namespace Transition.Web.Notices;

/// <summary>Sends notices by GOV.UK Notify where its key is in the settings; elsewhere they stay in the outbox.</summary>
public static class NotifyServices
{
    public static IServiceCollection AddNotify(this IServiceCollection services, IConfiguration settings)
    {
        var section = settings.GetSection(NotifyOptions.Section);
        if (section["ApiKey"] is not { Length: > 0 } key)
        {
            return services;
        }

        var options = new NotifyOptions(
            key,
            section["Template"] ?? throw new InvalidOperationException($"Set {NotifyOptions.Section}:Template to the id of the e-mail template."),
            section["BaseAddress"] is { } address ? new Uri(address) : NotifyOptions.Live,
            section.GetSection("Addresses").GetChildren().ToDictionary(item => item.Key, item => item.Value ?? string.Empty));
        services.AddHttpClient<GovUkNotifySender>();
        return services
            .AddSingleton(options)
            .AddSingleton<INoticeSender>(provider => provider.GetRequiredService<GovUkNotifySender>());
    }
}
