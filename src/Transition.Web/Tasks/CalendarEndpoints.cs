using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Tasks;
using Transition.Web.Access;

namespace Transition.Web.Tasks;

/// <summary>The bank holidays by which reminders go out.</summary>
public static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder api) =>
        api.MapGet("/bank-holidays", Show).Needs(Permission.ReadRegister).WithTags("Tasks")
            .WithSummary("The bank holidays on which nobody is reminded, and where they come from");

    private static BankHolidays Show(BankHolidays holidays) => holidays;
}
