using System.Globalization;
using System.Text;
using Transition.Domain.Notices;

namespace Transition.Application.Notices;

/// <summary>A notice as plain text, for an e-mail to one body.</summary>
public static class NoticeText
{
    public static string Of(Notice notice, string body)
    {
        var text = new StringBuilder();
        foreach (var paragraph in notice.Decided)
        {
            text.AppendLine(paragraph).AppendLine();
        }

        if (!notice.Expected.IsEmpty)
        {
            text.AppendLine("What is expected next:");
            foreach (var expected in notice.Expected.OrderByDescending(item => item.Bodies.Contains(body)))
            {
                var by = expected.By is { } date ? $" by {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : string.Empty;
                text.AppendLine(CultureInfo.InvariantCulture, $"- {expected.Whom}{by}: {expected.What}");
            }
        }

        return text.ToString().TrimEnd();
    }
}
