using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Transition.Application.Common;
using Transition.Application.Ports;

namespace Transition.Web.Access;

/// <summary>
/// Keeps the keys of cookies and form tokens with the settings, so that every instance of a host knows those of the others.
/// The framework asks for them seldom, and can only ask without await.
/// </summary>
public sealed class StoredKeys([FromKeyedServices(Settings.Store)] IDocumentStore settings)
    : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    private const int MostAttempts = 10;

    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements() => [.. Parse(Read()).Elements()];

    public void StoreElement(XElement element, string friendlyName)
    {
        for (var attempt = 1; ; attempt++)
        {
            var stored = Read();
            var keys = Parse(stored);
            keys.Add(element);
            try
            {
                settings.WriteAsync(Settings.WebKeys, Encoding.UTF8.GetBytes(keys.ToString()), stored?.ETag, CancellationToken.None)
                    .GetAwaiter().GetResult();
                return;
            }
            catch (ConcurrencyException) when (attempt < MostAttempts)
            {
                // Another instance has stored a key of its own: add this one to it.
            }
        }
    }

    private StoredDocument? Read() => settings.ReadAsync(Settings.WebKeys, CancellationToken.None).GetAwaiter().GetResult();

    private static XElement Parse(StoredDocument? stored) =>
        stored is null ? new("keys") : XElement.Parse(Encoding.UTF8.GetString(stored.Content.Span));
}
