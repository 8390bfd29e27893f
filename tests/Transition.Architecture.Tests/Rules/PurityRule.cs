using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Transition.Architecture.Tests.Rules;

/// <summary>
/// The domain does no input or output and takes neither time nor chance: the same command on the same state gives the same
/// events, for ever. Read from the compiled members, so that no alias or extension method hides a use.
/// </summary>
public static class PurityRule
{
    private static readonly string[] ImpureTypes =
    [
        "System.Console", "System.Random", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process",
        "System.IO.", "System.Net.", "System.Threading.Tasks.", "System.Threading.Thread", "System.Threading.Timer",
        "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly HashSet<string> ImpureMembers =
    [
        "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.DateTime.get_Now", "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Environment.get_TickCount", "System.Environment.get_TickCount64", "System.Environment.GetEnvironmentVariable",
    ];

    public static IEnumerable<string> Violations(Assembly assembly)
    {
        using var stream = File.OpenRead(assembly.Location);
        using var portable = new PEReader(stream);
        var metadata = portable.GetMetadataReader();
        var types = metadata.TypeReferences.Select(handle => NameOf(metadata, handle)).Where(IsImpure);
        var members = metadata.MemberReferences.Select(handle => NameOf(metadata, handle)).Where(ImpureMembers.Contains);
        return [.. types.Concat(members).Distinct().Select(name => $"{assembly.GetName().Name} uses {name}")];
    }

    // A path is a text until a file is opened.
    private static bool IsImpure(string type) =>
        type != "System.IO.Path"
        && ImpureTypes.Any(impure => impure.EndsWith('.') ? type.StartsWith(impure, StringComparison.Ordinal) : type == impure);

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private static string NameOf(MetadataReader metadata, MemberReferenceHandle handle)
    {
        var member = metadata.GetMemberReference(handle);
        var owner = member.Parent.Kind == HandleKind.TypeReference ? NameOf(metadata, (TypeReferenceHandle)member.Parent) : "";
        return $"{owner}.{metadata.GetString(member.Name)}";
    }
}
