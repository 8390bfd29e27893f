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
public sealed class StoredKeys([FromKeyedServices(Settings.Store)] IDocumentStore settings, TimeProvider machine)
    : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Parse(settings.ReadAsync(Settings.WebKeys, CancellationToken.None).GetAwaiter().GetResult()).Elements()];

    public void StoreElement(XElement element, string friendlyName) => settings.ChangeAsync(
        Settings.WebKeys,
        stored =>
        {
            var keys = Parse(stored);
            keys.Add(element);
            return Encoding.UTF8.GetBytes(keys.ToString());
        },
        machine,
        CancellationToken.None).GetAwaiter().GetResult();

    private static XElement Parse(StoredDocument? stored) =>
        stored is null ? new("keys") : XElement.Parse(Encoding.UTF8.GetString(stored.Content.Span));
}
