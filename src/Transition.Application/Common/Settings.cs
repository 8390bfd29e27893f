namespace Transition.Application.Common;

/// <summary>The keys of the settings: what is kept although the read models are rebuilt.</summary>
public static class Settings
{
    /// <summary>The name under which the document store of the settings is registered.</summary>
    public const string Store = "settings";

    /// <summary>Which reference data has been loaded.</summary>
    public const string Reference = "reference";

    /// <summary>Where the chain of seals ends.</summary>
    public const string LastSeal = "last-seal";

    /// <summary>Which generation of the read models is shown.</summary>
    public const string Generation = "generation";

    /// <summary>The aggregates that are parked.</summary>
    public const string Parked = "parked";

    /// <summary>How the read models are laid out.</summary>
    public const string ViewsLayout = "views-layout";

    /// <summary>The hash of the backup that is being restored, as long as it is.</summary>
    public const string Restoring = "restoring";

    /// <summary>When a backup was last begun.</summary>
    public const string LastBackup = "last-backup";

    /// <summary>The keys that protect the cookies and form tokens of the web.</summary>
    public const string WebKeys = "web-keys";
}
