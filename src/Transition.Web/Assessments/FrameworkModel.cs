using Transition.Application.Assessments;
using Transition.Domain.Assessments;
using Transition.Web.Audit;
using Transition.Web.Common.Forms;

namespace Transition.Web.Assessments;

/// <summary>What the pages of a framework show.</summary>
/// <param name="Gates">The gates at which it can be worked through.</param>
/// <param name="History">The newest first.</param>
/// <param name="Edits">Whether the person may correct it.</param>
public sealed record FrameworkModel(
    FrameworkView Framework, IReadOnlyList<Option> Gates, bool Edits, IReadOnlyList<ToldEvent> History)
{
    public bool IsChecklist => Framework.Scale == Scale.Completion;

    /// <summary>What a section is called.</summary>
    public string Section => IsChecklist ? "workstream" : "domain";

    /// <summary>What an item is called.</summary>
    public string Item => IsChecklist ? "item" : "criterion";

    public string Address => Common.Lists.Address.Item(FrameworkPages.Path, Framework.Id);

    public string NameOf(string gate) => Gates.FirstOrDefault(option => option.Value == gate)?.Text ?? gate;
}
