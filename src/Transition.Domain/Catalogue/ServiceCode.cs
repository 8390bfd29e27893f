namespace Transition.Domain.Catalogue;

/// <summary>The code of a service in the manual of prescribed services, for example <c>11</c> or <c>106A</c>.</summary>
public static class ServiceCode
{
    private const int Digits = 4;

    /// <summary>Put in its ordinal order, these keys order the codes as people do: 11 before 105, and 106 before 106A.</summary>
    public static string OrderKey(string code)
    {
        var digits = code.TakeWhile(char.IsAsciiDigit).Count();
        return digits == 0 ? code : new string('0', Math.Max(0, Digits - digits)) + code;
    }
}
