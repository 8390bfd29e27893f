using System.Globalization;
using System.Runtime.CompilerServices;

namespace Transition.Domain.Common;

/// <summary>
/// What a refusal says: words, and the codes of bodies, which are all that rules know of them. It is written as an interpolated text
/// in which <see cref="Named"/> holds the codes; whoever shows it to people says what they are called.
/// </summary>
[InterpolatedStringHandler]
public sealed class Wording
{
    private readonly List<(string Text, bool IsBody)> parts;

    public Wording(int literalLength, int formattedCount)
    {
        _ = literalLength;
        parts = new(2 * formattedCount + 1);
    }

    public bool HasBodies => parts.Exists(part => part.IsBody);

    public static implicit operator Wording(string text)
    {
        var wording = new Wording(text.Length, 0);
        wording.AppendLiteral(text);
        return wording;
    }

    public void AppendLiteral(string text) => parts.Add((text, false));

    public void AppendFormatted<T>(T value, string? format = null) =>
        AppendLiteral(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.CurrentCulture) : $"{value}");

    public void AppendFormatted(Named bodies)
    {
        foreach (var (index, code) in bodies.Codes.Index())
        {
            AppendLiteral(index == 0 ? string.Empty : ", ");
            parts.Add((code, true));
        }
    }

    public string With(Func<string, string> nameOf) => string.Concat(parts.Select(part => part.IsBody ? nameOf(part.Text) : part.Text));

    /// <summary>With the codes, for logs and for what is kept.</summary>
    public override string ToString() => With(code => code);
}
