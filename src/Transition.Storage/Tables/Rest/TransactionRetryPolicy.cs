using Azure.Core;
using Azure.Core.Pipeline;

namespace Transition.Storage.Tables.Rest;

/// <summary>Azure.Core's retries, also for a transaction that the service answers as a whole but refuses inside as busy.</summary>
internal sealed class TransactionRetryPolicy(int mostRetries, DelayStrategy delay) : RetryPolicy(mostRetries, delay)
{
    private readonly int mostRetries = mostRetries;

    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        await base.ShouldRetryAsync(message, exception)
        || (exception is null
            && message.ProcessingContext.RetryNumber < mostRetries
            && message.Response.Status == TransactionReply.Accepted
            && TransactionReply.Parse(message.Response.Content).Any(part => StorageFailure.IsTransient(part.Status)));
}
