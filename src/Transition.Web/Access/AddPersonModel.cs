using Transition.Web.Common.Forms;

namespace Transition.Web.Access;

/// <summary>What the form for a new person shows.</summary>
/// <param name="Tenants">Whose people may sign in; none where nobody signs in with Entra ID.</param>
public sealed record AddPersonModel(IReadOnlyList<Option> Tenants);
