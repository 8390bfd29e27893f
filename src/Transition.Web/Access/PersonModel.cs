using Transition.Application.Audit;
using Transition.Domain.Access;
using Transition.Web.Insight;

namespace Transition.Web.Access;

/// <summary>What the page of a person shows.</summary>
/// <param name="MayManage">Whether the reader may change it.</param>
public sealed record PersonModel(
    Person Person,
    IReadOnlyList<HistoryEntry> History,
    NameBook Names,
    DateOnly Today,
    bool MayManage)
{
    public string Address => AddressOf(Person.Id);

    public static string AddressOf(string id) => Common.Lists.Address.Item(PeoplePageEndpoints.Path, id);

    public string NameOf(string? person) => person switch
    {
        null => "Not recorded",
        Domain.Common.By.System => "The system",
        _ => Names.Person(person),
    };
}
