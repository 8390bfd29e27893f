using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Transition.Application.Access;
using Transition.Application.Records;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Records;

/// <summary>The form in which a record is edited.</summary>
public static class RecordEditing
{
    public static async Task<RazorComponentResult<RecordFormPage>> ShowAsync(
        string id, Caller caller, RecordDesk desk, NameReader names, CancellationToken cancellation)
    {
        await desk.MustBeAbleToEditAsync(caller, id, cancellation);
        var model = await ReadAsync(caller, id, desk, names, cancellation);
        return Pages.Show<RecordFormPage, RecordFormModel>(model, RecordForm.Of(model.Record!));
    }

    public static async Task<IResult> TakeAsync(
        string id, FormModel form, Caller caller, RecordDesk desk, NameReader names, CancellationToken cancellation)
    {
        var (_, kind) = await desk.ReadAsync(caller, id, cancellation);
        var version = long.TryParse(form[FormModel.Version], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        return await Pages.PostAsync<RecordFormPage, RecordFormModel>(
            form,
            () => RecordForm.NamedAsync(kind, form, async () =>
            {
                await desk.EditAsync(caller, id, RecordForm.Read(form, kind), version, cancellation);
                return $"{RecordPages.AddressOf(id)}?notice=edited";
            }),
            () => ReadAsync(caller, id, desk, names, cancellation));
    }

    private static async Task<RecordFormModel> ReadAsync(
        Caller caller, string id, RecordDesk desk, NameReader names, CancellationToken cancellation)
    {
        var record = await desk.GetAsync(caller, id, cancellation);
        var (_, kind) = await desk.ReadAsync(caller, id, cancellation);
        return new(kind, await names.ReadAsync(caller, cancellation), record);
    }
}
