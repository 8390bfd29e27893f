using Transition.Application.Catalogue;
using Transition.Application.Footprints;
using Transition.Application.Organisations;
using Transition.Domain.Access;
using Transition.Domain.Waves;
using Transition.Web.Common.Forms;

namespace Transition.Web.Insight;

/// <summary>Every service, body, footprint, person and wave, and what it is called.</summary>
public sealed class NameBook(
    IReadOnlyList<ServiceView> services, IReadOnlyList<OrganisationView> bodies, IReadOnlyList<FootprintView> footprints,
    IReadOnlyDictionary<string, Person> people, IReadOnlyDictionary<string, Wave> waves)
{
    private readonly Dictionary<string, string> serviceNames = services.ToDictionary(service => service.Code, service => service.Name);
    private readonly BodyNames bodyNames = new(bodies.ToDictionary(body => body.Code, body => body.Name).GetValueOrDefault);
    private readonly HashSet<string> listed = [.. bodies.Select(body => body.Code)];
    private readonly Dictionary<string, string> areaNames = footprints.ToDictionary(area => area.Code, area => area.Name);

    public IReadOnlyList<ServiceView> Services => services;

    public IReadOnlyList<OrganisationView> Organisations => bodies;

    public IReadOnlyList<FootprintView> Footprints => footprints;

    public IReadOnlyList<Option> ServiceOptions => [.. services.Select(service => new Option(service.Code, Coded(service.Code)))];

    public IReadOnlyList<Option> FootprintOptions => [.. footprints.Select(area => new Option(area.Code, area.Name))];

    public IReadOnlyList<Option> Kinds =>
        [.. bodies.Select(body => body.Kind).Distinct().Order(StringComparer.Ordinal).Select(Option.Of)];

    public IReadOnlyList<Option> Programmes =>
        [.. services.Select(service => service.ProgrammeOfCare).Distinct().Order(StringComparer.Ordinal).Select(name => new Option(name, name))];

    public IReadOnlyList<Option> OptionsOf(string kind) => OptionsOf(bodies.Where(body => body.Kind == kind));

    public IReadOnlyList<Option> BodyOptions => OptionsOf(bodies);

    public string Service(string code) => serviceNames.GetValueOrDefault(code, code);

    /// <summary>A service's name with its code in front.</summary>
    public string Coded(string service) => serviceNames.TryGetValue(service, out var name) ? $"{service}: {name}" : service;

    public string Footprint(string code) => areaNames.GetValueOrDefault(code, code);

    public IReadOnlyList<Option> PersonOptions =>
        [.. people.OrderBy(person => person.Value.Name, StringComparer.Ordinal).Select(person => new Option(person.Key, person.Value.Name))];

    /// <summary>Who is not known keeps the id.</summary>
    public string Person(string id) => people.GetValueOrDefault(id)?.Name ?? id;

    public string Wave(string id) => waves.GetValueOrDefault(id)?.Plan?.Name ?? id;

    public string Body(string code) => bodyNames.Of(code);

    private IReadOnlyList<Option> OptionsOf(IEnumerable<OrganisationView> some) =>
        [.. some.OrderBy(body => body.Name, StringComparer.Ordinal).Select(body => new Option(body.Code, Body(body.Code)))];

    /// <summary>Whether the body has a page.</summary>
    public bool IsListed(string code) => listed.Contains(code);
}
