using Microsoft.AspNetCore.Components;
using Transition.Web.Common.Forms;

namespace Transition.Web.Common;

/// <summary>A page: it shows its model and, where it has one, its form.</summary>
public abstract class PageOf<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }

    [Parameter]
    public FormModel Form { get; set; } = FormModel.Empty;

    /// <summary>What has just been done.</summary>
    [Parameter]
    public string? Notice { get; set; }
}
