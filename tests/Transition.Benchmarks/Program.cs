using System.CommandLine;
using Transition.Benchmarks.Pages;

var root = new RootCommand("Benchmarks of Transition. Each prints figures of this machine; build with -c Release.");
root.Add(PagesCommand.Create());
return await root.Parse(args).InvokeAsync();
