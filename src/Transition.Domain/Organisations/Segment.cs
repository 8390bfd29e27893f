using Transition.Domain.Common;

namespace Transition.Domain.Organisations;

/// <summary>The segments of the NHS Oversight Framework: 1 needs least support, 4 most.</summary>
public static class Segment
{
    public const int Best = 1;
    public const int Worst = 4;

    public static int Check(int? segment) => segment is >= Best and <= Worst
        ? segment.Value
        : throw Refuse.Invalid("segment", $"Give the oversight segment, a number from {Best} to {Worst}.");
}
