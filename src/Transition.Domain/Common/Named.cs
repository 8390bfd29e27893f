namespace Transition.Domain.Common;

/// <summary>Bodies by their codes in a <see cref="Wording"/>. It has no place in any other text, where nobody would put their names in.</summary>
public readonly ref struct Named
{
    private Named(IEnumerable<string> codes) => Codes = codes;

    public IEnumerable<string> Codes { get; }

    /// <summary>One of them; nothing for none.</summary>
    public static Named Body(string? code) => new(code is null ? [] : [code]);

    /// <summary>Several of them, with commas between.</summary>
    public static Named Bodies(IEnumerable<string> codes) => new(codes);
}
