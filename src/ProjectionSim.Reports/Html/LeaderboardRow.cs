namespace ProjectionSim.Reports.Html;

/// <summary>A row of a leaderboard.</summary>
/// <param name="Name">The player.</param>
/// <param name="Scenario">Where he plays.</param>
/// <param name="Places">His place in every order, as the style reads it.</param>
/// <param name="Strip">Ends and median of his wOBA in percent of the common scale; null without one.</param>
/// <param name="Cells">The means.</param>
internal sealed record LeaderboardRow(string Name, string Scenario, string Places, (string Left, string Width, string Middle)? Strip, IReadOnlyList<string> Cells);
