using Transition.Domain.Access;

namespace Transition.Web.Access;

/// <summary>What is to be taken away from whom.</summary>
public sealed record RevokeModel(PersonModel Person, Grant Grant);
