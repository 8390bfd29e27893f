using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Transition.Web.Tests.Access;

/// <summary>An environment with nothing but a name.</summary>
internal sealed class HostEnvironment(string name) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = name;

    public string ApplicationName { get; set; } = "test";

    public string ContentRootPath { get; set; } = ".";

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
