using Transition.Application.Access;
using Transition.Domain.Records;

namespace Transition.Web.Records;

/// <summary>The registers that a person may see.</summary>
public sealed record RecordKindsModel(IReadOnlyList<RecordKind> Kinds, Caller Caller);
