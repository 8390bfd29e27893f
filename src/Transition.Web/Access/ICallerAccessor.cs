using Transition.Application.Access;

namespace Transition.Web.Access;

/// <summary>Who is signed in, if anybody is; endpoints that need a permission take a <see cref="Caller"/> instead.</summary>
public interface ICallerAccessor
{
    Caller? Caller { get; }

    /// <summary>The roles in which they act, in plain words, for every page to show.</summary>
    IReadOnlyList<string> Roles { get; }
}
