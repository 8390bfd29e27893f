namespace Transition.Domain.Pathways;

/// <summary>What must be true to go on.</summary>
/// <param name="Asked">Who must answer.</param>
/// <param name="DueDaysBefore">Due this many days before the stage's target date.</param>
/// <param name="OpensDaysBefore">Opens no earlier than this many days before the target date; null: as soon as it is reached.</param>
/// <param name="Evidence">Kinds of document that are expected with it.</param>
/// <param name="ReopensOnDeferral">Whether it must be passed again after a deferral.</param>
/// <param name="Agreement">For a signature gate, which agreement.</param>
/// <param name="EscalateTo">Who is told when an answer is late.</param>
/// <param name="Basis">How sure the field's sources are of this gate: confirmed, inferred or recalled.</param>
/// <param name="Attests">For an attestation gate, what it confirms.</param>
/// <param name="Demanded">For an attestation gate, whether its assessment or checklist must be worked through: no statement alone passes it.</param>
public sealed record Gate(
    string Id,
    string Name,
    string Asks,
    GateKind Kind,
    GateScope Scope,
    IReadOnlyList<GateAsk> Asked,
    int DueDaysBefore,
    int? OpensDaysBefore,
    IReadOnlyList<string> Evidence,
    bool ReopensOnDeferral,
    AgreementKind? Agreement,
    Escalation EscalateTo,
    string Basis,
    AttestationKind? Attests = null,
    bool Demanded = false);
