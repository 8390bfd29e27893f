using Azure.Core;
using Azure.Core.Pipeline;

namespace Transition.Storage.Tables.Rest;

/// <summary>
/// A transaction that the service answers as a whole but refuses inside as busy looks like a success to Azure.Core; as a failed
/// exchange it is tried again like any other.
/// </summary>
public sealed class BusyTransactionPolicy : HttpPipelineSynchronousPolicy
{
    public override void OnReceivedResponse(HttpMessage message)
    {
        if (message.Response.Status != TransactionReply.Accepted)
        {
            return;
        }

        var parts = TransactionReply.Parse(message.Response.Content);
        if (parts.Find(part => StorageFailure.IsTransient(part.Status)) is { Status: not 0 } busy)
        {
            throw new IOException($"The transaction was answered with {busy.Status} inside: {busy.Error}");
        }
    }
}
