using Microsoft.AspNetCore.Components;

namespace Transition.Web.Common.Forms;

/// <summary>What every field of a form has. Its form is that of the page frame around it.</summary>
public abstract class FieldBase : ComponentBase
{
    [CascadingParameter]
    public FormModel Form { get; set; } = FormModel.Empty;

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>The groups of fields whose problems lead to this one, because it is their first.</summary>
    [Parameter]
    public IReadOnlyList<string> LeadsFor { get; set; } = [];

    protected string Id => FormModel.IdOf(Error is null ? WrongGroup ?? Name : Name);

    protected string? WrongGroup => LeadsFor.FirstOrDefault(group => Form.ErrorOf(group) is not null);

    protected string? Error => Form.ErrorOf(Name);

    protected string GroupClass => Error is null ? "nhsuk-form-group" : "nhsuk-form-group nhsuk-form-group--error";

    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => $"{Id}-hint",
        (null, _) => $"{Id}-error",
        _ => $"{Id}-hint {Id}-error",
    };

    /// <summary>The class that marks an element as wrong.</summary>
    protected string? Wrong(string element) => Error is null ? null : $"{element}--error";
}
