using Transition.Application.Ports;

namespace Transition.Reliability.Tests.Support;

/// <summary>What a client does: sends the same again when it was told that the storage is away.</summary>
internal static class Patiently
{
    private const int MostTries = 5;

    /// <exception cref="ProcessKilledException">The process has died over it.</exception>
    public static async Task<T> DoAsync<T>(Func<Task<T>> command, FaultPlan plan)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await command();
            }
            catch (StorageUnavailableException away)
            {
                if (plan.HasKilled)
                {
                    throw new ProcessKilledException(away);
                }

                if (tried == MostTries)
                {
                    throw;
                }
            }
        }
    }
}
