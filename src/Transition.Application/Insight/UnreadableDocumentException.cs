namespace Transition.Application.Insight;

/// <summary>A read model cannot be read. It holds nothing that a rebuild does not make anew.</summary>
public sealed class UnreadableDocumentException(string key, Exception inner)
    : Exception($"The read model {key} cannot be read.", inner)
{
    public string Key { get; } = key;
}
