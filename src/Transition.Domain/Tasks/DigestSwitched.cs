using Transition.Domain.Common;

namespace Transition.Domain.Tasks;

/// <summary>Somebody switched their digest on or off.</summary>
[EventName("digest-switched")]
public sealed record DigestSwitched(bool On, string By, DateOnly Day) : IEvent;
