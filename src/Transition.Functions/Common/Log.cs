using Microsoft.Extensions.Logging;

namespace Transition.Functions.Common;

/// <summary>What orchestrations log, by the logger that keeps quiet in a replay.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Subject} cannot be looked at; it rests and is tried again.")]
    public static partial void LookFailed(this ILogger log, Exception failure, string subject);
}
