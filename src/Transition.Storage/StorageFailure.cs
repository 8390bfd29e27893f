using System.Xml;
using Azure;
using Azure.Identity;
using Transition.Application.Ports;

namespace Transition.Storage;

/// <summary>Tells a storage that does not answer, or not now, from a request that is wrong.</summary>
public static class StorageFailure
{
    /// <summary>Whether what a client library threw, after its retries, means that the storage is unavailable.</summary>
    public static bool IsUnavailable(Exception exception, CancellationToken cancellation) => exception switch
    {
        OperationCanceledException => !cancellation.IsCancellationRequested,
        AggregateException tries => tries.InnerExceptions.All(one => IsUnavailable(one, cancellation)),
        RequestFailedException failed => failed.Status == 0 || IsTransient(failed.Status),
        IOException or HttpRequestException or AuthenticationFailedException => true,

        // Something in between has answered, in the service's stead: the client library fails to read that as an answer of the service.
        XmlException => true,
        _ => false,
    };

    /// <summary>
    /// The one table of answers that are asked for again: too slow, too many, and everything that is the service's own trouble. All
    /// others say that the request is wrong.
    /// </summary>
    public static bool IsTransient(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;

    public static StorageUnavailableException Unavailable(Exception inner) =>
        new("The storage did not answer. Nothing is wrong with the request: try again shortly.", inner);

    internal static async Task<T> GuardAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (Exception exception) when (IsUnavailable(exception, cancellation))
        {
            throw Unavailable(exception);
        }
    }
}
