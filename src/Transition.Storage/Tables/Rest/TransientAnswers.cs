using Azure.Core;

namespace Transition.Storage.Tables.Rest;

/// <summary>Has the retries go by the one table.</summary>
internal sealed class TransientAnswers : ResponseClassifier
{
    public override bool IsRetriableResponse(HttpMessage message) => StorageFailure.IsTransient(message.Response.Status);
}
