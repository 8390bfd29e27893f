using Transition.Domain.Common;

namespace Transition.Web.Common.Forms;

/// <summary>Something that is wrong in a form.</summary>
/// <param name="Field">The name of the field at fault; null if no single one is.</param>
public sealed record FormProblem(string? Field, string Message, int Status)
{
    /// <summary>The refusal that it shows.</summary>
    public RefusedException? Refused { get; private init; }

    private const string SentBefore = "This form has been sent before, with something else in it. Load the page again, then enter what is to be sent now.";

    /// <summary>That somebody else was faster, or that a form was sent before, is the fault of no field; a page knows nothing of keys.</summary>
    public static FormProblem Of(RefusedException refused) => refused.Code == Refuse.KeyReusedCode
        ? new(null, SentBefore, ExceptionProblems.StatusOf(refused.Kind))
        : new(refused.Kind == RefusalKind.Stale ? null : refused.Field, refused.Message, ExceptionProblems.StatusOf(refused.Kind)) { Refused = refused };

    /// <summary>Whether a refusal is one that the person mends in the form, and no page of its own.</summary>
    public static bool Mends(RefusedException refused, FormModel form) => refused.Kind switch
    {
        RefusalKind.Invalid or RefusalKind.Conflict or RefusalKind.Unprocessable => true,
        RefusalKind.Stale => form[FormModel.Version] is not null,
        _ => false,
    };
}
