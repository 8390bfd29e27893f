namespace Transition.Domain.Common;

/// <summary>Why a command was refused; the HTTP front door turns each into a status code.</summary>
public enum RefusalKind
{
    /// <summary>The input is malformed or incomplete (400).</summary>
    Invalid,

    /// <summary>The person may not do this (403).</summary>
    Forbidden,

    /// <summary>What the command names does not exist (404).</summary>
    NotFound,

    /// <summary>It cannot be done in the present state (409).</summary>
    Conflict,

    /// <summary>It was decided on something that has changed since (412).</summary>
    Stale,

    /// <summary>A rule of the programme forbids it (422).</summary>
    Unprocessable,
}
