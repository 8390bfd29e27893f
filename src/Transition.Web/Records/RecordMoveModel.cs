using Transition.Domain.Records;

namespace Transition.Web.Records;

/// <summary>What the form of a move shows.</summary>
public sealed record RecordMoveModel(RecordModel Of, RecordMove Move);
