namespace ProjectionSim.Baseball;

/// <summary>A hitter's regular season from one side of the plate against pitchers of one hand.</summary>
/// <param name="PlayerId">Whose (Lahman identifier, or <c>mlbam:NUMBER</c> where there is none).</param>
/// <param name="Season">The season.</param>
/// <param name="Side">The side he batted from: left or right (a switch hitter has lines of both).</param>
/// <param name="Pitcher">The hand that the pitcher threw with.</param>
/// <param name="Line">The counts; caught stealing, steals and runs are not split and unknown.</param>
public sealed record PlatoonSplit(string PlayerId, int Season, BattingHand Side, BattingHand Pitcher, StatLine Line);
