using System.Reflection;
using CsCheck;
using Transition.Domain.Common;

namespace Transition.Domain.Tests.Sequences;

public sealed class CoverageTests
{
    [Fact]
    public void Aggregates_EachHaveCommandsByChance()
    {
        var aggregates = typeof(IEvent).Assembly.GetTypes().Where(type => type.GetInterfaces().Any(IsAggregate));
        var drawn = typeof(CoverageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic))
            .Select(field => field.FieldType);

        Assert.Equal([], aggregates.Where(type => !drawn.Contains(typeof(Gen<>).MakeGenericType(typeof(Command<>).MakeGenericType(type)))));
    }

    private static bool IsAggregate(Type face) => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAggregate<>);
}
