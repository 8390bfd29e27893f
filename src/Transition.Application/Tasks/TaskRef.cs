using System.Text.Json;
using Transition.Domain.Common;

namespace Transition.Application.Tasks;

/// <summary>What a task's id says: its kind, where it comes from, whose it is.</summary>
/// <param name="Detail">For rework, the gate.</param>
public sealed record TaskRef(TaskKind Kind, string Source, string Body, string? Detail)
{
    public static TaskRef Parse(string id)
    {
        var parts = id.Split('~');
        if (parts.Length is 3 or 4)
        {
            foreach (var kind in Enum.GetValues<TaskKind>())
            {
                if (JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}") == parts[0])
                {
                    return new(kind, parts[1], parts[^1], parts.Length == 4 ? parts[2] : null);
                }
            }
        }

        throw Refuse.NotFound("task", id);
    }
}
