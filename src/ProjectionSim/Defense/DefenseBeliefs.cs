using ProjectionSim.Baseball;

namespace ProjectionSim.Defense;

/// <summary>What is believed of a player's defence before a season.</summary>
/// <param name="Framing">Framing, in runs per pitch taken, of a season without challenges.</param>
/// <param name="Blocking">Blocking, in blocks per pitch to block.</param>
/// <param name="Throwing">Throwing, in caught stealing per attempt.</param>
/// <param name="Fielding">Fielding at every other position, in runs per inning.</param>
public sealed record DefenseBeliefs(
    SkillBelief Framing, SkillBelief Blocking, SkillBelief Throwing, IReadOnlyDictionary<Position, SkillBelief> Fielding)
{
    /// <summary>The beliefs from a player's lines.</summary>
    /// <param name="history">His defence and, for workloads that a line does not tell, his games; nothing of the season is read.</param>
    /// <param name="season">The season to come.</param>
    /// <param name="model">The model's defence block.</param>
    /// <param name="inningsPerGame">Innings that a game stands for where a line does not tell the workload.</param>
    /// <exception cref="InvalidInputException">A line's provider is unknown, or its workload is and his games too.</exception>
    public static DefenseBeliefs Of(PlayerHistory history, int season, DefenseModel model, double inningsPerGame)
    {
        var lines = history.Defense ?? new DefenseHistory();
        var read = new Reader(history, inningsPerGame);
        return new DefenseBeliefs(
            Belief(model.Framing, season, lines.Framing.Select(line =>
                read.Evidence(model.Framing, line.Season, line.Runs / Left(model, line.Season), line.Pitches, line.Source, "framing"))),
            Belief(model.Blocking, season, lines.Blocking.Select(line =>
                read.Evidence(model.Blocking, line.Season, line.BlocksAboveAverage, line.Pitches, line.Source, "blocking"))),
            Belief(model.Throwing, season, lines.Throwing.Select(line =>
                read.Evidence(model.Throwing, line.Season, line.CaughtStealingAboveAverage, line.Attempts, line.Source, "throwing"))),
            model.Fielding.ToDictionary(one => one.Key, one => Belief(one.Value, season, lines.Fielding.Where(line => line.Position == one.Key).Select(line => FieldingEvidence(one.Value, line)))));
    }

    private static SkillBelief Belief(SkillModel model, int season, IEnumerable<SkillEvidence> lines) =>
        SkillFilter.Before(model, SkillFilter.Together(lines), season);

    /// <summary>The share of framing that challenges left in a season.</summary>
    private static double Left(DefenseModel model, int season) => season >= model.Challenge.FromSeason ? model.Challenge.Mean : 1;

    private static SkillEvidence FieldingEvidence(SkillModel model, FieldingLine line)
    {
        double scale = SkillFilter.Scale(model, line.Source);
        double? variance = line.StandardDeviation is { } sd ? (sd / scale / line.Innings) * (sd / scale / line.Innings) : null;
        return new SkillEvidence(line.Season, line.Runs / scale / line.Innings, line.Innings, line.Source ?? "", variance);
    }

    private sealed class Reader(PlayerHistory history, double inningsPerGame)
    {
        public SkillEvidence Evidence(SkillModel model, int season, double units, int? trials, string? source, string what)
        {
            double known = trials ?? inningsPerGame * CatchingGames(season, what) * model.TrialsPerInning;
            return new SkillEvidence(season, units / SkillFilter.Scale(model, source) / known, known, source ?? "");
        }

        /// <summary>Games at catcher of a season: his games in the majors times the share of his games that he caught.</summary>
        private double CatchingGames(int season, string what)
        {
            double games = 0;
            foreach (var line in history.Lines)
            {
                if (line.Season == season && Levels.Parse(line.Level, line.League) == Level.MLB) games += line.G ?? 0;
            }

            games *= history.CareerPositions.C;
            return games > 0
                ? games
                : throw new InvalidInputException(FormattableString.Invariant($"The {what} line of {season} of {history.Name} does not tell its workload, and neither do his lines of the majors tell games at catcher. Give the workload in the line."));
        }
    }
}
