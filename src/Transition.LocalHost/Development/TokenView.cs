namespace Transition.LocalHost.Development;

/// <param name="Token">A bearer token for the Authorization header.</param>
public sealed record TokenView(string Token);
