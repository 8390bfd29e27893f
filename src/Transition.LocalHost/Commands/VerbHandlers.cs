namespace Transition.LocalHost.Commands;

/// <summary>What each verb does.</summary>
public sealed record VerbHandlers(VerbHandler Run, VerbHandler Demo, VerbHandler Verify, VerbHandler Rebuild)
{
    public VerbHandler this[Verb verb] => verb switch
    {
        Verb.Run => Run,
        Verb.Demo => Demo,
        Verb.Verify => Verify,
        Verb.Rebuild => Rebuild,
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "No such verb."),
    };
}
