using System.Text;

namespace Transition.LocalHost.Tests.Support;

/// <summary>What the host says, readable while it is still saying it.</summary>
public sealed class Transcript : TextWriter
{
    private readonly Lock turn = new();
    private readonly StringBuilder said = new();

    public override Encoding Encoding => Encoding.UTF8;

    public string Text
    {
        get
        {
            lock (turn)
            {
                return said.ToString();
            }
        }
    }

    public override void Write(char value)
    {
        lock (turn)
        {
            said.Append(value);
        }
    }

    public override void Write(string? value)
    {
        lock (turn)
        {
            said.Append(value);
        }
    }

    public override void WriteLine(string? value) => Write(value + "\n");

    public Task WaitForAsync(string text) =>
        TestSupport.Waiting.UntilAsync(() => Text.Contains(text, StringComparison.Ordinal), $"\"{text}\" is said");
}
