namespace Transition.Domain.Notices;

/// <summary>What has become of the e-mail to one body.</summary>
public enum DeliveryState
{
    /// <summary>It went out.</summary>
    Sent,

    /// <summary>It is in the outbox of this machine, which sends no mail.</summary>
    Outbox,

    /// <summary>There is no address; it is read in the portal.</summary>
    NoAddress,

    /// <summary>It did not go out and is tried again.</summary>
    Failed,

    /// <summary>It did not go out, and nobody tries again by itself.</summary>
    Parked,
}
