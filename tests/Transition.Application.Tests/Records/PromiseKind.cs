using System.Text.Json;
using Transition.Application.Common;
using Transition.Application.Records;
using Transition.Domain.Records;

namespace Transition.Application.Tests.Records;

/// <summary>A kind of record as somebody would write it into record-kinds.json.</summary>
internal static class PromiseKind
{
    public static RecordBook Book() => new([.. RecordBook.Shipped().All, Of(1)]);

    public static RecordKind Of(int version, string begins = "Given") => JsonSerializer.Deserialize<RecordKind>(
        $$"""
        {
          "id": "promise", "version": {{version}}, "name": "Promise", "plural": "Promises", "description": "What somebody promised.",
          "title": "title", "columns": ["size"],
          "fields": [
            { "id": "title", "name": "Title", "type": "text", "required": true },
            { "id": "size", "name": "Size", "type": "choice", "choices": [{ "id": "big", "name": "Big" }, { "id": "small", "name": "Small" }] },
            { "id": "trust", "name": "Trust", "type": "body" }
          ],
          "states": [
            { "id": "given", "name": "{{begins}}", "open": true, "waitsFor": ["owner"], "asks": "Keep it" },
            { "id": "kept", "name": "Kept" }
          ],
          "moves": [
            { "id": "keep", "name": "Say that it was kept", "from": ["given"], "to": "kept", "note": true,
              "by": [{ "role": "approver", "relation": "region" }] }
          ],
          "readBy": [
            { "role": "contributor" }, { "role": "approver" }, { "role": "programme-manager" }, { "role": "auditor" },
            { "role": "trust-leader", "relation": "party" }
          ],
          "openBy": [{ "role": "contributor", "relation": "owner" }],
          "editBy": [{ "role": "contributor", "relation": "owner" }],
          "links": ["service"], "needsLink": true, "due": "required", "reminderDays": [14], "escalateTo": "region",
          "retention": "test", "basis": "recalled"
        }
        """,
        DomainJson.Options)!;

    public static RecordInput Input(string title, string size) => new(
        "promise", new Dictionary<string, string> { ["title"] = title, ["size"] = size, ["trust"] = "RTD" }, "QHM", null, new(2023, 3, 1),
        [new("service", "105")]);
}
