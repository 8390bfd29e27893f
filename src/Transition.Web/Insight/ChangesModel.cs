namespace Transition.Web.Insight;

/// <summary>What has changed for a person.</summary>
/// <param name="Unread">How many changes the person has not read, whether or not they are shown.</param>
public sealed record ChangesModel(IReadOnlyList<ChangeItem> Items, int Unread);
