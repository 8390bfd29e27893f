using System.CommandLine;
using Transition.Benchmarks;
using Transition.Benchmarks.Hosting;
using Transition.Benchmarks.Pages;
using Transition.Benchmarks.Reads;
using Transition.Benchmarks.Steps;
using Transition.Benchmarks.Waves;

var root = new RootCommand("Benchmarks of Transition. Each prints figures of this machine; build with -c Release. And pictures of its pages.");
root.Add(PagesCommand.Create());
root.Add(ScreenshotsCommand.Create());
root.Add(StepCommand.Create());
root.Add(WaveCommand.Create());
root.Add(ReadCommand.Create());
root.Add(StartCommand.Create());
root.Add(AllCommand.Create());
root.Add(HostCommand.Create());
return await root.Parse(args).InvokeAsync();
