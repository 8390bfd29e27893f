using Microsoft.Extensions.Hosting;
using Transition.Functions.Common;

await FunctionsHost.Create(args).RunAsync();
