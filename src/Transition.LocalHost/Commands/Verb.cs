namespace Transition.LocalHost.Commands;

/// <summary>What the local host is started for.</summary>
public enum Verb
{
    /// <summary>Serve the API and the portal until stopped.</summary>
    Run,

    /// <summary>Play the real history through the application, in a data folder of its own.</summary>
    Demo,

    /// <summary>Prove that no stored event was altered.</summary>
    Verify,

    /// <summary>Build the read models anew from the events.</summary>
    Rebuild,

    /// <summary>Take everything into a folder.</summary>
    Backup,

    /// <summary>Bring a backup into an empty storage.</summary>
    Restore,

    /// <summary>Prove a backup or an export by itself.</summary>
    VerifyBundle,
}
