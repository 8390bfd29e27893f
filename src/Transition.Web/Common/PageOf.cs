using Microsoft.AspNetCore.Components;
using Transition.Application.Organisations;
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

    [Inject]
    private RefusalWords RefusalWords { get; set; } = null!;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        Form = await Form.NamedAsync(RefusalWords, CancellationToken.None);
        await base.SetParametersAsync(ParameterView.Empty);
    }
}
