namespace ProjectionSim.Data.Configuration;

/// <summary>What kind of JSON value a type becomes.</summary>
internal enum JsonShapeKind
{
    /// <summary>A number, a text, true or false, a date, or a name from a list.</summary>
    Leaf,

    /// <summary>An object with the record's members.</summary>
    Record,

    /// <summary>A list of values of one type.</summary>
    List,

    /// <summary>An object whose keys are seasons, levels or names.</summary>
    Dictionary,
}
