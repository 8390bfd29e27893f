using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Agreements;

/// <summary>Another text was drawn up: other services or other reserved functions, which every party signs anew.</summary>
[EventName("agreement-varied")]
public sealed record AgreementVaried(
    int Variation, ImmutableList<string> Services, AgreementTerms Terms, string Reason, DateOnly Due, string DraftedBy, string Paper) : IEvent;
