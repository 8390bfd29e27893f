using Microsoft.AspNetCore.Http;
using Transition.Application.Access;
using Transition.Application.Evidence;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Tasks;

/// <summary>
/// Takes what is answered with a statement or a signature, with its document, in one form. A document that has come in is not
/// asked for again when something else in the form is wrong; one that comes with an answer that nobody waits for is not taken in.
/// </summary>
public static class AnswerSteps
{
    [TokenInForm]
    public static async Task<IResult> TakeAsync(
        string id, UploadForm upload, Caller caller, AnswerDesk desk, TaskFacts facts, EvidenceDesk evidence, CancellationToken cancellation)
    {
        var form = upload.Form;
        try
        {
            var task = await facts.ReadAsync(caller, id, cancellation);
            if (upload.File is not null && (task.Answerable || await evidence.HasTakenAsync(caller, upload.FileKey("document"), cancellation)))
            {
                var document = await evidence.UploadAsync(caller, DocumentOf(task, upload), upload.FileKey("document"), cancellation);
                form = form.With("document", document.Id);
            }

            await AnswerAsync(caller, task.Task, form, desk, cancellation);
            return new SeeOther($"{TaskWords.Address(id)}/done");
        }
        catch (RefusedException refused) when (form.IsMendedFor(refused))
        {
            return new PageToMend<TaskPage, TaskModel>(await facts.ReadAsync(caller, id, cancellation), form, refused);
        }
    }

    private static Task AnswerAsync(Caller caller, TaskView task, FormModel form, AnswerDesk desk, CancellationToken cancellation)
    {
        string[] documents = form["document"] is { } document ? [document] : [];
        return task.Kind == TaskKind.Sign
            ? desk.SignAsync(caller, task.Id, new(form["name"], documents.FirstOrDefault(), form["paper"]), cancellation)
            : desk.ConfirmAsync(
                caller, task.Id, new(form["statement"], documents, form["changed"] is { } changed ? changed == "true" : null), cancellation);
    }

    private static EvidenceUpload DocumentOf(TaskModel model, UploadForm upload)
    {
        var (kind, scope) = model.Task switch
        {
            { Agreement: { } agreement } => ("executed-agreement", new Dictionary<string, string> { ["agreement"] = agreement.Id }),
            { Attestation: { } attestation } => (
                attestation.ExpectedEvidence.Count > 0 ? attestation.ExpectedEvidence[0] : "supporting-document",
                new() { ["footprint"] = attestation.Footprint, ["gate"] = attestation.Gate }),
            { Submission: { } submission } => (
                "supporting-document", new() { ["wave"] = submission.Wave, ["gate"] = submission.Gate }),
            _ => ("supporting-document", new() { ["gate"] = TaskRef.Parse(model.Task.Id).Detail ?? string.Empty }),
        };
        return new(kind, null, scope, upload.FileName, null, upload.File!, upload.ContentType);
    }
}
