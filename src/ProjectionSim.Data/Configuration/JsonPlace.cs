namespace ProjectionSim.Data.Configuration;

/// <summary>Where a JSON value stands: a file with line and column (both from 1), or the override that gave it (line 0).</summary>
internal readonly record struct JsonPlace(string Source, int Line, int Column)
{
    /// <summary>As an error begins: <c>file(line,column)</c>, or the override.</summary>
    public override string ToString() => Line > 0 ? $"{Source}({Line},{Column})" : Source;
}
