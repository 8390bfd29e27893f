namespace Transition.LocalHost.Demo;

/// <summary>A risk of the demonstration.</summary>
/// <param name="Theme">One of the themes of the register.</param>
/// <param name="Title">What could go wrong; it says that it is made up.</param>
/// <param name="Plan">What is done about it; none for a green one.</param>
/// <param name="End">The move with which it ends at its review; null if nobody sees to it in time.</param>
/// <param name="Words">What has reduced it, or why it is accepted or closed.</param>
public sealed record DemoRisk(
    string Theme, string Rating, string Title, string Detail, string? Plan, string Owner, string Footprint, DateOnly Due,
    string? End = null, string? Words = null);
