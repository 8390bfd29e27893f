using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>An aggregate that is set aside, because something of it cannot be read or carried on.</summary>
/// <param name="Since">The machine's time at which it was found.</param>
public sealed record Parked(string Kind, string Id, DateTimeOffset Since, string Why, string WhatToDo)
{
    public AggregateRef Aggregate => new(Kind, Id);
}
