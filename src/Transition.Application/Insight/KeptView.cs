using Transition.Application.Ports;

namespace Transition.Application.Insight;

/// <summary>A document of the read models as this process knows it, with the changes that are not stored yet.</summary>
internal abstract class KeptView(string key)
{
    public string Key { get; } = key;

    /// <summary>What has to be written for the changes made so far; null if nothing has. Only one caller at a time.</summary>
    public abstract Task<DocumentWrite?> PrepareAsync();

    /// <summary>The answer to what was prepared; null if there was none.</summary>
    public abstract void Conclude(DocumentWritten? written);

    /// <summary>Gives up the changes that are not stored.</summary>
    public abstract void Drop();

    /// <summary>Lets go of what is stored. Changes that are not stay.</summary>
    public abstract void Forget();
}
