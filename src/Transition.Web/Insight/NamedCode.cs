namespace Transition.Web.Insight;

public sealed record NamedCode(string Code, string Name);
