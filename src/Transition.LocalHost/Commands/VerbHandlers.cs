namespace Transition.LocalHost.Commands;

/// <summary>What each verb does.</summary>
public sealed record VerbHandlers(
    VerbHandler Run, VerbHandler Demo, VerbHandler Verify, VerbHandler Rebuild, VerbHandler Backup, VerbHandler Restore,
    VerbHandler VerifyBundle)
{
    public VerbHandler this[Verb verb] => verb switch
    {
        Verb.Run => Run,
        Verb.Demo => Demo,
        Verb.Verify => Verify,
        Verb.Rebuild => Rebuild,
        Verb.Backup => Backup,
        Verb.Restore => Restore,
        Verb.VerifyBundle => VerifyBundle,
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "No such verb."),
    };
}
