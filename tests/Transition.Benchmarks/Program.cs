using System.CommandLine;
using Transition.Benchmarks.Hosting;
using Transition.Benchmarks.Pages;
using Transition.Benchmarks.Steps;

var root = new RootCommand("Benchmarks of Transition. Each prints figures of this machine; build with -c Release.");
root.Add(PagesCommand.Create());
root.Add(StepCommand.Create());
root.Add(HostCommand.Create());
return await root.Parse(args).InvokeAsync();
