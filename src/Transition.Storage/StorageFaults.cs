namespace Transition.Storage;

/// <summary>Lets tests fail any call of the in-memory stores, before or after it took effect, by throwing from the hook.</summary>
public sealed class StorageFaults
{
    public Action<StorageCall>? Hook { get; set; }

    internal void BeforeRead(string store) => Hook?.Invoke(new StorageCall(store, IsWrite: false, HasTakenEffect: false));

    internal void BeforeWrite(string store) => Hook?.Invoke(new StorageCall(store, IsWrite: true, HasTakenEffect: false));

    internal void AfterWrite(string store) => Hook?.Invoke(new StorageCall(store, IsWrite: true, HasTakenEffect: true));
}
