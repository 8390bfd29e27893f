namespace Transition.Application.Ports;

/// <summary>Changes to documents that several people or processes may change at the same time.</summary>
public static class DocumentChanges
{
    /// <summary>As many as one document ever has writers, and more.</summary>
    private const int MostAttempts = 30;

    /// <summary>Reads a document, changes it and writes it, again from the start where somebody else was faster.</summary>
    /// <param name="change">
    /// Gives what the document shall hold, of what it holds (null: there is none yet); null to leave it as it is. May be called more
    /// than once.
    /// </param>
    /// <exception cref="ConcurrencyException">Others were faster every time.</exception>
    public static async Task ChangeAsync(
        this IDocumentStore store, string key, Func<StoredDocument?, byte[]?> change, TimeProvider time, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var stored = await store.ReadAsync(key, cancellation);
            if (change(stored) is not { } content)
            {
                return;
            }

            try
            {
                await store.WriteAsync(key, content, stored?.ETag, cancellation);
                return;
            }
            catch (ConcurrencyException) when (attempt < MostAttempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 * attempt)), time, cancellation);
            }
        }
    }
}
