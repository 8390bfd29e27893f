namespace Transition.Domain.Access;

/// <summary>In which capacity an approver speaks for a body.</summary>
public static class Capacity
{
    public const string Board = "board";
    public const string Executive = "executive";
    public const string Signatory = "signatory";
    public const string Panel = "panel";
    public const string Chair = "chair";

    public static IReadOnlyList<string> All { get; } = [Board, Executive, Signatory, Panel, Chair];
}
