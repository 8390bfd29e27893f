using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>A page as one person meets it.</summary>
/// <param name="Route">The endpoint that answers, as <c>GET /waves/{id}</c>.</param>
/// <param name="State">What is special about it.</param>
/// <param name="Heading">What its first heading holds: that the state was reached at all.</param>
/// <param name="ReachAsync">Leads the visitor there.</param>
internal sealed record PageState(string Route, string State, string Persona, string Heading, Func<Visitor, Story, Task> ReachAsync)
{
    /// <summary>A page that is reached by its address.</summary>
    public PageState(string route, string state, string persona, string heading, Func<Story, string> address)
        : this(route, state, persona, heading, (visitor, story) => visitor.Page.GotoAsync(address(story)))
    {
    }

    public string Name => $"{Route}: {State}";
}
