using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Context;

/// <summary>The log-odds of league component rates by level and season, ready for the filter.</summary>
/// <remarks>
/// A minor-league season that the environment does not know takes the nearest known season's offset from the majors (the
/// earlier of two equally near): levels move with the majors more than they move against them.
/// </remarks>
public sealed class LeagueLogits
{
    private readonly Dictionary<int, double[]> mlb;
    private readonly Dictionary<int, LevelOffset>[] offsets = new Dictionary<int, LevelOffset>[Levels.Count];

    /// <summary>Takes the logits of every rate of the environments.</summary>
    /// <exception cref="InvalidInputException">No rates of the majors, or a rate outside (0, 1).</exception>
    public LeagueLogits(LeagueEnvironments environments)
    {
        mlb = environments.Rates.TryGetValue(Level.MLB, out var majors) && majors.Count > 0
            ? LogitsOf(Level.MLB, majors)
            : throw new InvalidInputException("The environment has no league rates of the majors. Expected rates.MLB with one block per season; add it.");
        foreach (var level in Levels.All)
            offsets[(int)level] = OffsetsOf(level, environments);
    }

    /// <summary>The seasons of the majors that are known, ascending.</summary>
    public IEnumerable<int> Seasons => mlb.Keys.Order();

    /// <summary>Log-odds of the majors' component rates in a season.</summary>
    /// <exception cref="InvalidInputException">The season is not known.</exception>
    public double[] Mlb(int season) => mlb.TryGetValue(season, out var logits)
        ? logits
        : throw new InvalidInputException($"The environment has no league rates of the majors in {season}. It knows {mlb.Keys.Min()} to {mlb.Keys.Max()}; add rates.MLB.{season}, or leave that season's lines out.");

    /// <summary>What a level adds to the majors' log-odds in a season.</summary>
    /// <exception cref="InvalidInputException">The environment has no season of that level, or not that season of the majors.</exception>
    public LevelOffset Offset(Level level, int season)
    {
        if (offsets[(int)level].TryGetValue(season, out var offset)) return offset;
        _ = Mlb(season);
        throw new InvalidInputException($"The environment has no league rates of level {level.Name()}. Add rates.{level.Name()} with at least one season, or leave the lines of that level out.");
    }

    private static Dictionary<int, double[]> LogitsOf(Level level, IReadOnlyDictionary<int, ComponentSet<double>> seasons)
    {
        var logits = new Dictionary<int, double[]>(seasons.Count);
        foreach (var (season, rates) in seasons)
            logits[season] = Array.ConvertAll(rates.ToArray(), rate => LogitOf(rate, level, season));
        return logits;
    }

    private static double LogitOf(double rate, Level level, int season) => rate > 0 && rate < 1
        ? PortableMath.Logit(rate)
        : throw new InvalidInputException($"The environment's rates.{level.Name()}.{season} hold {rate}. Expected shares between 0 and 1; check the figure.");

    private Dictionary<int, LevelOffset> OffsetsOf(Level level, LeagueEnvironments environments)
    {
        var result = new Dictionary<int, LevelOffset>();
        if (!environments.Rates.TryGetValue(level, out var seasons)) return result;
        var known = LogitsOf(level, seasons);
        int[] both = known.Keys.Where(mlb.ContainsKey).Order().ToArray();
        if (both.Length == 0) return result;
        foreach (int season in mlb.Keys)
        {
            int nearest = both.MinBy(other => (Math.Abs(other - season), other));
            double[] offset = new double[Components.Count];
            for (int c = 0; c < offset.Length; c++) offset[c] = known[nearest][c] - mlb[nearest][c];
            result[season] = new LevelOffset(offset, nearest);
        }

        return result;
    }
}

/// <summary>A level's league log-odds minus the majors'.</summary>
/// <param name="Offset">Seven log-odds; zeros for the majors.</param>
/// <param name="Season">The season it was measured in: the one asked for, or the nearest known one.</param>
public readonly record struct LevelOffset(double[] Offset, int Season);
