namespace Transition.Domain.Common;

/// <summary>Codes of the national bodies that rules speak of.</summary>
public static class Bodies
{
    /// <summary>NHS England as a legal body: accountable, and party to delegation agreements.</summary>
    public const string Nhse = "X24";

    public const string NhseBoard = "NHSE-BOARD";

    public const string NationalModerationPanel = "NMP";

    /// <summary>Those that every move concerns, wherever it is.</summary>
    public static IReadOnlyList<string> National { get; } = [Nhse, NhseBoard, NationalModerationPanel];
}
