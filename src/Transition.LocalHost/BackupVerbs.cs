using Transition.Application.Backup;
using Transition.Application.Ports;
using Transition.LocalHost.Clock;
using Transition.LocalHost.Commands;

namespace Transition.LocalHost;

/// <summary>What backup and restore do.</summary>
public static class BackupVerbs
{
    public static Task<int> BackupAsync(LocalHostSession session) => DoAsync(session, async (provider, folder, progress) =>
    {
        var manifest = await provider.GetRequiredService<Backup>().RunAsync(folder, progress, session.Stopping);
        await session.Output.WriteLineAsync(
            $"The backup is complete: {manifest.Parts.Count} files, {manifest.Parts.Sum(part => part.Length)} bytes. Keep it as safe as the storage.");
        return 0;
    });

    public static Task<int> RestoreAsync(LocalHostSession session) => DoAsync(session, async (provider, folder, progress) =>
    {
        var count = await provider.GetRequiredService<Restore>().RunAsync(folder, progress, session.Stopping);
        await session.Output.WriteLineAsync($"The backup has been restored: {count} aggregates.");
        return await Verbs.VerifyAsync(session, provider);
    });

    /// <summary>Proves a backup or an export by itself.</summary>
    public static async Task<int> VerifyAsync(LocalHostSession session)
    {
        var path = session.Options.BackupFolder!;
        try
        {
            if (!File.Exists(path))
            {
                return await Verbs.TellAsync(session, await BundleCheck.OfBackupAsync(new(path), session.Stopping));
            }

            await using var input = File.OpenRead(path);
            return await Verbs.TellAsync(session, await BundleCheck.OfExportAsync(Path.GetFileName(path), input, session.Stopping));
        }
        catch (BackupException refused)
        {
            throw new StartupException(refused.Message, refused.Remedy, refused);
        }
    }

    private static async Task<int> DoAsync(LocalHostSession session, Func<IServiceProvider, BackupFolder, IProgress<string>, Task<int>> act)
    {
        await using var provider = Verbs.Services(session);
        await provider.GetRequiredService<IStorageProbe>().PrepareAsync(session.Stopping);
        await provider.GetRequiredService<MovableBusinessClock>().LoadAsync(session.Stopping);
        try
        {
            return await act(provider, new(session.Options.BackupFolder!), new Line(session.Output));
        }
        catch (BackupException refused)
        {
            throw new StartupException(refused.Message, refused.Remedy, refused);
        }
    }

    private sealed class Line(TextWriter output) : IProgress<string>
    {
        public void Report(string value) => output.WriteLine($"  {value}");
    }
}
