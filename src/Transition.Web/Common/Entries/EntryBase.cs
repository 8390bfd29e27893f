using Microsoft.AspNetCore.Components;

namespace Transition.Web.Common.Entries;

/// <summary>What every field of a form has.</summary>
public abstract class EntryBase : ComponentBase
{
    [Parameter, EditorRequired]
    public required FormModel Form { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    protected string Id => FormModel.IdOf(Name);

    protected string? Error => Form.ErrorOf(Name);

    protected string GroupClass => Error is null ? "nhsuk-form-group" : "nhsuk-form-group nhsuk-form-group--error";

    protected string? DescribedBy =>
        string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.OfType<string>()) is { Length: > 0 } ids
            ? ids
            : null;
}
