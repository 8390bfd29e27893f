namespace Transition.Application.Access;

/// <summary>What a person may be allowed to do. What depends on the body that is asked is in <see cref="Caller"/>.</summary>
public enum Permission
{
    /// <summary>The register, the catalogue, organisations, footprints, pathways, notices.</summary>
    ReadRegister,

    /// <summary>Transitions, waves and their history.</summary>
    ReadTransitions,

    /// <summary>Papers, attestations, agreements and evidence.</summary>
    ReadPapers,

    /// <summary>One's own inbox, and to claim, pass on or step back from what is in it.</summary>
    WorkTasks,

    /// <summary>One task; which, depends on what it is about.</summary>
    ReadTasks,

    /// <summary>Who owes which answer, in all bodies.</summary>
    Chase,

    /// <summary>To fill in, submit, review and moderate assessments and checklists, each for one's own body.</summary>
    WorkAssessments,

    /// <summary>To set committees up, and to take part in their meetings.</summary>
    WorkCommittees,

    /// <summary>Registers; which records in them, each kind of record says.</summary>
    ReadRecords,

    /// <summary>To open, edit and move records; which, each kind of record says.</summary>
    WriteRecords,

    /// <summary>To draw agreements up, to vary them, and to give notice of one's own body.</summary>
    WorkAgreements,

    PlanWaves,
    SteerTransitions,
    AgreeFootprints,

    /// <summary>To put documents on file for what concerns one's own body.</summary>
    AddEvidence,

    /// <summary>To put documents on file for what concerns any body: the programme.</summary>
    AddAnyEvidence,

    /// <summary>To place and lift legal holds, and to dispose of documents whose retention period has passed.</summary>
    KeepEvidence,
    DecideSuitability,
    ManageReferenceData,
    /// <summary>The oversight segments of ICBs: an administrator all, a region those of its own ICBs.</summary>
    RecordSegments,
    ManagePeople,

    /// <summary>To have what is shown made anew from the history.</summary>
    Repair,

    /// <summary>To verify the history, to take it away, and to see who may do what.</summary>
    Audit,
}
