using Transition.LocalHost;
using Transition.LocalHost.Commands;

return await new LocalHostProgram(
    new VerbHandlers(
        Server.RunAsync, Verbs.DemoAsync, Verbs.VerifyAsync, Verbs.RebuildAsync, BackupVerbs.BackupAsync, BackupVerbs.RestoreAsync,
        BackupVerbs.VerifyAsync),
    Console.Out,
    Console.Error).RunAsync(args);
