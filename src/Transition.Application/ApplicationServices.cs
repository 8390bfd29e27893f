using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Application.Assessments;
using Transition.Application.Audit;
using Transition.Application.Catalogue;
using Transition.Application.Clock;
using Transition.Application.Committees;
using Transition.Application.Evidence;
using Transition.Application.Footprints;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Notices;
using Transition.Application.Organisations;
using Transition.Application.Pathways;
using Transition.Application.Records;
using Transition.Application.Reference;
using Transition.Application.Register;
using Transition.Application.Submissions;
using Transition.Application.Tasks;
using Transition.Application.Transitions;
using Transition.Application.Waves;

namespace Transition.Application;

public static class ApplicationServices
{
    /// <summary>
    /// Everything the application is made of. The host adds the storage, a <see cref="BusinessClock"/>, a
    /// <see cref="TimeProvider"/> for the machine's time, and logging; and a <see cref="Tenancy"/> where no other process writes.
    /// </summary>
    public static IServiceCollection AddTransitionApplication(this IServiceCollection services) => services
        .AddAccess()
        .AddHosting()
        .AddJournal()
        .AddConsequences()
        .AddFollowUps()
        .AddDesks()
        .AddRecords()
        .AddNotices()
        .AddRegisters();

    private static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton(new AccessOptions());
        return services.AddSingleton<PeopleDesk>().AddSingleton<Deputies>().AddSingleton<Admission>();
    }

    /// <summary>A host that waits otherwise has said so before.</summary>
    private static IServiceCollection AddHosting(this IServiceCollection services)
    {
        services.TryAddSingleton(Hosting.OneProcess);
        return services;
    }

    private static IServiceCollection AddJournal(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new Tenancy(isAlone: false, provider.GetRequiredService<TimeProvider>()));
        return services.AddSettling();
    }

    private static IServiceCollection AddSettling(this IServiceCollection services) => services
        .AddSingleton<EventCodec>()
        .AddSingleton<Parking>()
        .AddSingleton<Snapshots>()
        .AddSingleton<AggregateJournal>()
        .AddSingleton<Promises>()
        .AddSingleton<CommittedHeads>()
        .AddSingleton<Repeats>()
        .AddSingleton<PendingBook>()
        .AddSingleton<Settler>()
        .AddSingleton<ISettlement>(provider => provider.GetRequiredService<Settler>())
        .AddSingleton<ISignals>(provider => provider.GetRequiredService<Settler>())
        .AddSingleton<IWitness, ChangeFeed>()
        .AddSingleton<Sweep>()
        .AddSingleton<Dues>()
        .AddSingleton<Deadlines>()
        .AddSingleton<Moments>()
        .AddSingleton<Generations>()
        .AddSingleton<Views>()
        .AddSingleton<Portfolio>()
        .AddSingleton<IGathersWrites>(provider => provider.GetRequiredService<Dues>())
        .AddSingleton<IGathersWrites>(provider => provider.GetRequiredService<Portfolio>())
        .AddSingleton<IGathersWrites>(provider => provider.GetRequiredService<Views>())
        .AddSingleton(typeof(Library<>));

    /// <summary>What carries one aggregate's events to others.</summary>
    private static IServiceCollection AddConsequences(this IServiceCollection services) => services
        .AddSingleton(PathwayBook.Shipped())
        .AddSingleton(ReferenceData.Shipped)
        .AddSingleton(BankHolidays.Shipped())
        .AddSingleton(provider => provider.GetRequiredService<BankHolidays>().ToWorkingDays())
        .AddSingleton<Tranches>()
        .AddSingleton<Moves>()
        .AddSingleton<MoveWatch>()
        .AddSingleton<ApprovalWatch>()
        .AddSingleton<PaperAssembly>()
        .AddSingleton<PaperRecords>()
        .AddSingleton<Papers>()
        .AddSingleton<PaperDossier>()
        .AddSingleton<ReworkNotes>()
        .AddSingleton<Attestations>()
        .AddSingleton<FindingActions>()
        .AddSingleton<AssessmentFilling>()
        .AddSingleton<AgreementTermsBook>()
        .AddSingleton<AgreementDesk>()
        .AddSingleton<LaunchWave>()
        .AddSingleton<WavePlans>()
        .AddSingleton<RunRetargeting>()
        .AddSingleton<SingleStart>()
        .AddSingleton<EvidenceReader>()
        .AddSingleton<EvidenceBodies>()
        .AddSingleton<EvidenceRights>()
        .AddSingleton<EvidenceReferences>()
        .AddSingleton<KnownThings>();

    private static IServiceCollection AddFollowUps(this IServiceCollection services) => services
        .AddSingleton<IFollowUp, CustodyFollowUp>()
        .AddSingleton<IFollowUp, OrganisationFollowUp>()
        .AddSingleton<IFollowUp, FootprintFollowUp>()
        .AddSingleton<IFollowUp, PeopleFollowUp>()
        .AddSingleton<IFollowUp, WaveFollowUp>()
        .AddSingleton<IFollowUp, RetargetingFollowUp>()
        .AddSingleton<IFollowUp, TrancheFollowUp>()
        .AddSingleton<IFollowUp, TransitionFollowUp>()
        .AddSingleton<IFollowUp, SubmissionFollowUp>()
        .AddSingleton<IFollowUp, AttestationFollowUp>()
        .AddSingleton<IFollowUp, FrameworkFollowUp>()
        .AddSingleton<IFollowUp, AssessmentFollowUp>()
        .AddSingleton<IFollowUp, CommitteeFollowUp>()
        .AddSingleton<IFollowUp, MeetingFollowUp>()
        .AddSingleton<IFollowUp, AgreementFollowUp>()
        .AddSingleton<IFollowUp, EvidenceFollowUp>()
        .AddSingleton<IFollowUp, RecordFollowUp>()
        .AddSingleton<IFollowUp, NoticeFollowUp>()
        .AddSingleton<IFollowUp, DigestFollowUp>();

    private static IServiceCollection AddNotices(this IServiceCollection services)
    {
        // A host that has a mail service brings it.
        services.TryAddSingleton<INoticeSender, OutboxSender>();
        return services
            .AddSingleton<NoticeWriter>()
            .AddSingleton<NoticePost>()
            .AddSingleton<NoticeDesk>()
            .AddSingleton<DigestPost>()
            .AddSingleton<DigestDesk>();
    }

    private static IServiceCollection AddRecords(this IServiceCollection services)
    {
        // A host may bring books of its own.
        services.TryAddSingleton(_ => EvidenceBook.Shipped());
        services.TryAddSingleton(_ => RecordBook.Shipped());
        return services
            .AddSingleton<RecordShelves>()
            .AddSingleton<RecordBlocks>()
            .AddSingleton<RecordReferences>()
            .AddSingleton<ConditionRecords>()
            .AddSingleton<RecordDrafts>()
            .AddSingleton<RecordDesk>()
            .AddSingleton<RecordExport>()
            .AddSingleton<Invitations>()
            .AddSingleton<VoiceReport>();
    }

    private static IServiceCollection AddDesks(this IServiceCollection services) => services
        .AddSingleton<DemoPersonas>()
        .AddSingleton<SkipWords>()
        .AddSingleton<WavePlanner>()
        .AddSingleton<RetargetMany>()
        .AddSingleton<TransitionReader>()
        .AddSingleton<TransitionList>()
        .AddSingleton<Openings>()
        .AddSingleton<TransitionDesk>()
        .AddSingleton<TaskReader>()
        .AddSingleton<TaskSlots>()
        .AddSingleton<TaskDesk>()
        .AddSingleton<DecisionReader>()
        .AddSingleton<AnswerDesk>()
        .AddSingleton<SentList>()
        .AddSingleton<Drafts>()
        .AddSingleton<DraftList>()
        .AddSingleton<SubmissionDesk>()
        .AddSingleton<AttestationDesk>()
        .AddSingleton<AssessmentReader>()
        .AddSingleton<AssessmentDesk>()
        .AddSingleton<FrameworkDesk>()
        .AddSingleton<CommitteeDesk>()
        .AddSingleton<MeetingDesk>()
        .AddSingleton<AgreementQueries>()
        .AddSingleton<AgreementDrafting>()
        .AddSingleton<AgreementWork>()
        .AddSingleton<EvidenceDesk>()
        .AddSingleton<EvidenceKeeping>()
        .AddSingleton<EvidenceKinds>();

    /// <summary>What is looked up, looked over and proved.</summary>
    private static IServiceCollection AddRegisters(this IServiceCollection services) => services
        .AddSingleton<ReferenceImport>()
        .AddSingleton<CatalogueDesk>()
        .AddSingleton<OrganisationDesk>()
        .AddSingleton<FootprintDesk>()
        .AddSingleton<RegisterDesk>()
        .AddSingleton<StageDesk>()
        .AddSingleton<Dashboard>()
        .AddSingleton<ChaseList>()
        .AddSingleton<ChangesDesk>()
        .AddSingleton<Replay>()
        .AddSingleton<Rebuild>()
        .AddSingleton<Layout>()
        .AddSingleton<Backup.Backup>()
        .AddSingleton<Backup.Restore>()
        .AddSingleton<Seals>()
        .AddSingleton<SettlerRun>()
        .AddSingleton<AuditDesk>()
        .AddSingleton<ParkedDesk>()
        .AddSingleton<HistoryDesk>();
}
