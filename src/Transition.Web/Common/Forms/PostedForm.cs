using Microsoft.AspNetCore.Http;

namespace Transition.Web.Common.Forms;

/// <summary>A form as a browser sends it. That it comes from a page of this site is proved before the endpoint is reached.</summary>
public sealed record PostedForm(IFormCollection Fields)
{
    public string? this[string field] => Entered.Text(Fields[field]);

    public static async ValueTask<PostedForm> BindAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            var problem = BadRequests.UnsupportedType();
            throw new ProblemException(problem.Status, problem.Code, problem.Detail, problem.Field);
        }

        return new(await context.Request.ReadFormAsync(context.RequestAborted));
    }

    public IReadOnlyList<string> All(string field) => [.. Fields[field].OfType<string>().Where(value => value.Length > 0)];
}
