using Transition.Web.Common.Forms;

namespace Transition.Web.Tasks;

/// <summary>A task that somebody passes on, or steps back from.</summary>
/// <param name="Colleagues">To whom it can be passed on; null for stepping back.</param>
public sealed record HandleModel(TaskModel Task, IReadOnlyList<Option>? Colleagues = null);
