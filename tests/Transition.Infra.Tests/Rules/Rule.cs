namespace Transition.Infra.Tests.Rules;

/// <summary>Says what in the templates is not as it must be.</summary>
internal delegate IEnumerable<string> Rule(Template template);
