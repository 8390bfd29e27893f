using Transition.Domain.Common;

namespace Transition.Web.Common.Forms;

/// <summary>Names what was wrong as a form of the page does, where several of its forms ask for the same thing.</summary>
public static class FieldNames
{
    /// <param name="command">What the form asks for.</param>
    /// <param name="nameOf">The form's own name of a field that the command names.</param>
    public static async Task<T> InAsync<T>(Func<Task<T>> command, Func<string, string> nameOf)
    {
        try
        {
            return await command();
        }
        catch (RefusedException refused)
        {
            throw refused.At(nameOf);
        }
    }
}
