using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Transition.Web.Common;

/// <summary>Lists as files for spreadsheets.</summary>
public static class Csv
{
    private const string Type = "text/csv";

    /// <param name="name">Of the file, without its ending.</param>
    public static PushStreamHttpResult Of(string name, Func<Stream, Task> write) =>
        TypedResults.Stream(write, $"{Type}; charset=utf-8", $"{name}.csv");

    /// <summary>Says in the description of the API that an address gives a list as a file.</summary>
    public static TBuilder GivesCsv<TBuilder>(this TBuilder endpoint, string summary = "The same as a file for spreadsheets")
        where TBuilder : IEndpointConventionBuilder => endpoint
            .WithSummary(summary)
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [Type]));
}
