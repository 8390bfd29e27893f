namespace Transition.Domain.Records;

/// <summary>What a field of a record holds.</summary>
public enum FieldType
{
    /// <summary>One line.</summary>
    Text,
    LongText,
    Choice,
    Date,
    Number,

    /// <summary>Pounds, with at most two decimals.</summary>
    Money,

    /// <summary>The code of an organisation.</summary>
    Body,

    /// <summary>The id of somebody who may sign in.</summary>
    Person,
    Service,
    Footprint,

    /// <summary>Anything that a record can be linked to: <c>kind/id</c>.</summary>
    Link,

    /// <summary>What switches the record on: a <see cref="Records.Trigger"/>.</summary>
    Trigger,
}
