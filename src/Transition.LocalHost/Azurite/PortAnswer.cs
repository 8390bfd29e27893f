namespace Transition.LocalHost.Azurite;

/// <summary>Who answers on a port.</summary>
public enum PortAnswer
{
    Nobody,
    Azurite,
    SomethingElse,
}
