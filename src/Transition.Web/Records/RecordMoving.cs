using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Transition.Application.Access;
using Transition.Application.Evidence;
using Transition.Application.Records;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Records;

/// <summary>
/// The form of a move, with its document. A document that has come in is not asked for again when something else is wrong; one that
/// comes with a move that cannot be made is not taken in.
/// </summary>
public static class RecordMoving
{
    public static async Task<RazorComponentResult<RecordMovePage>> ShowAsync(
        string id, string move, Caller caller, RecordDesk desk, RecordFacts facts, CancellationToken cancellation)
    {
        var model = await ReadAsync(caller, id, move, facts, cancellation);
        await desk.MustBeAbleToMoveAsync(caller, id, move, cancellation);
        return Pages.Show<RecordMovePage, RecordMoveModel>(model);
    }

    [TokenInForm]
    public static async Task<IResult> TakeAsync(
        string id, string move, UploadForm upload, Caller caller, RecordDesk desk, EvidenceDesk evidence, RecordFacts facts,
        CancellationToken cancellation)
    {
        var form = upload.Form;
        var model = await ReadAsync(caller, id, move, facts, cancellation);
        try
        {
            if (upload.File is not null)
            {
                if (!await evidence.HasTakenAsync(caller, upload.FileKey("evidence"), cancellation))
                {
                    await desk.MustBeAbleToMoveAsync(caller, id, move, cancellation);
                }

                form = form.With("evidence", await StoreAsync(caller, model, upload, evidence, cancellation));
            }

            await desk.MoveAsync(caller, id, InputOf(model, form), VersionOf(form), cancellation);
            return new SeeOther($"{RecordPages.AddressOf(id)}?notice=moved");
        }
        catch (RefusedException refused) when (form.IsMendedFor(refused))
        {
            return new PageToMend<RecordMovePage, RecordMoveModel>(await ReadAsync(caller, id, move, facts, cancellation), form, refused);
        }
    }

    private static MoveInput InputOf(RecordMoveModel model, FormModel form)
    {
        var wrong = new Refusals();
        var values = wrong.Try(() => RecordForm.Values(form, (model.Move.Fields ?? []).Select(field => model.Of.Kind.Find(field)!)));
        var due = wrong.Try(() => form.Date("due"));
        wrong.ThrowIfAny();
        return new(model.Move.Id, form["note"], values, form.All("evidence"), due);
    }

    private static async Task<string> StoreAsync(
        Caller caller, RecordMoveModel model, UploadForm upload, EvidenceDesk evidence, CancellationToken cancellation)
    {
        var scope = new Dictionary<string, string> { ["record"] = model.Of.Record.Id };
        return (await evidence.UploadAsync(
            caller, new("supporting-document", null, scope, upload.FileName, null, upload.File!, upload.ContentType), upload.FileKey("evidence"),
            cancellation)).Id;
    }

    private static long? VersionOf(FormModel form) =>
        long.TryParse(form[FormModel.Version], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private static async Task<RecordMoveModel> ReadAsync(
        Caller caller, string id, string move, RecordFacts facts, CancellationToken cancellation)
    {
        var model = await facts.ReadAsync(caller, id, cancellation);
        return new(model, model.Kind.Moves.FirstOrDefault(known => known.Id == move) ?? throw Refuse.NotFound("move", move));
    }
}
