using Transition.Application.Assessments;
using Transition.Web.Insight;

namespace Transition.Web.Assessments;

/// <summary>What the page of an attestation shows.</summary>
public sealed record AttestationModel(AttestationView Attestation, NameBook Names);
