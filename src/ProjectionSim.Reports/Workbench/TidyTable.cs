namespace ProjectionSim.Reports.Workbench;

/// <summary>A result for other programs: one observation a row, one variable a column, numbers as they are.</summary>
/// <param name="Name">What JSON and a run folder call it: "points", "blocks".</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">As many cells as columns: a text, a number, true or false, or null where there is nothing.</param>
public sealed record TidyTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
