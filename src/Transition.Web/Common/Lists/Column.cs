using Microsoft.AspNetCore.Components;

namespace Transition.Web.Common.Lists;

/// <summary>A column of a table.</summary>
public sealed record Column<T>(string Heading, RenderFragment<T> Cell);
