using Microsoft.AspNetCore.Http;
using Transition.Domain.Common;

namespace Transition.Web.Common;

/// <summary>The Idempotency-Key header: the same key of the same person creates the same thing once.</summary>
public sealed record IdempotencyKey(string Value)
{
    public const string Header = "Idempotency-Key";

    private const int Longest = 200;

    public static ValueTask<IdempotencyKey> BindAsync(HttpContext context)
    {
        var value = context.Request.Headers[Header].ToString().Trim();
        return value.Length == 0
            ? throw Refuse.Invalid(Header, $"Send the header {Header} with a text of your own, new for each thing that you create.")
            : value.Length > Longest || value.Any(char.IsControl)
                ? throw Refuse.Invalid(Header, $"The header {Header} takes at most {Longest} printable characters.")
                : ValueTask.FromResult(new IdempotencyKey(value));
    }
}
