namespace Transition.Storage.Tests.Support;

public static class Ids
{
    /// <summary>Ids that keys, URLs, filters or multipart bodies might trip over.</summary>
    public static TheoryData<string> Odd =>
    [
        "plain-id_1", "a/b\\c", "it's 'quoted'", "a\"b", "per%cent %2F", "a|b|h", "x#y?z=1&w", "{json}", "~7E~", " ", ".", "..",
        "\u0001\u001f", "Zürich 東京 🏥", "a+b@c:d;e,f", "'),RowKey=('", "line\r\nbreak", "--batch_x", "\u2028",
    ];
}
