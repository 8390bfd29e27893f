using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Transition.Application.Access;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Web.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Tasks;

/// <summary>Keeps an answer that a person has begun, for when they come back to it.</summary>
public static class DraftSteps
{
    /// <summary>Field with the version of the draft that the person went on from.</summary>
    public const string Version = "draft";

    private static readonly string[] NotKept = ["step", "paper", "file", Version, FormModel.KeyField];

    /// <summary>The form as it was left. The paper is that of today.</summary>
    public static FormModel FormOf(DraftView? draft) => draft is null
        ? FormModel.Empty
        : FormModel.Of(draft.Values.Select(field => (field.Key, new StringValues([.. field.Value]))));

    public static async Task<IResult> SaveAsync(
        string id, FormModel form, Caller caller, Drafts drafts, TaskFacts facts, CancellationToken cancellation)
    {
        try
        {
            await drafts.SaveAsync(caller, id, InputOf(form), long.TryParse(form[Version], out var version) ? version : 0, cancellation);
            return new SeeOther("/tasks?notice=kept");
        }
        catch (RefusedException refused) when (refused.Kind is RefusalKind.Stale or RefusalKind.Invalid)
        {
            // What is kept already is left alone, and what was entered is shown: to keep this instead, the person saves once more.
            var model = await facts.ReadAsync(caller, id, cancellation);
            return new PageToMend<TaskPage, TaskModel>(model, form.With(Version, $"{model.Draft?.Version ?? 0}"), refused.At(_ => null));
        }
    }

    public static async Task<SeeOther> DropAsync(string id, FormModel form, Caller caller, Drafts drafts, CancellationToken cancellation)
    {
        _ = form;
        await drafts.DropAsync(caller, id, cancellation);
        return new(TaskWords.Address(id));
    }

    private static DraftInput InputOf(FormModel form) => new(
        form["paper"],
        form.Values.Keys
            .Where(field => !NotKept.Contains(field) && !field.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(field => field, form.All));
}
