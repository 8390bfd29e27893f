using Azure.Core;

namespace Transition.Storage.Tables.Rest;

/// <summary>Azure.Core's options, which are abstract, for the table client.</summary>
internal sealed class TableClientOptions : ClientOptions;
