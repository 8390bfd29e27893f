using System.Security.Cryptography;

namespace Transition.LocalHost.Development;

/// <summary>The key that signs development tokens: random, made once, and kept with the data where only its owner can read it.</summary>
public static class DevelopmentKey
{
    private const string FileName = "development-token.key";
    private const int Length = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static byte[] Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: Length } kept)
        {
            return kept;
        }

        var key = RandomNumberGenerator.GetBytes(Length);
        Write(path, key);
        return key;
    }

    private static void Write(string path, byte[] key)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(path, options);
        file.Write(key);
    }
}
