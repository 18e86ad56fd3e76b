namespace ProjectionSim.Evaluation.PosteriorCheck;

/// <summary>Replicated seasons beside those that happened.</summary>
/// <param name="Seasons">Player-seasons.</param>
/// <param name="Draws">Replicates of each.</param>
/// <param name="Calibration">PIT and coverage of every statistic given the plate appearances.</param>
/// <param name="Statistics">Numbers of all seasons together, seen and replicated.</param>
/// <param name="Rootograms">Counts, seen and expected.</param>
/// <param name="Rows">Each season's PIT; in the order given.</param>
public sealed record PosteriorCheckReport(
    int Seasons, int Draws, IReadOnlyDictionary<ScoredStat, CalibrationScore> Calibration, IReadOnlyList<TestStatistic> Statistics, IReadOnlyList<Rootogram> Rootograms, IReadOnlyList<CheckedRow> Rows);

/// <summary>A number of all seasons together: t(y), and where it lies among t(y replicated).</summary>
/// <param name="Name">What it is.</param>
/// <param name="Seen">Its value in what happened.</param>
/// <param name="Mean">Mean over replicates.</param>
/// <param name="Low">5 % quantile.</param>
/// <param name="High">95 % quantile.</param>
/// <param name="PValue">Two-sided: twice the smaller share of replicates beyond what was seen, half of ties.</param>
public sealed record TestStatistic(string Name, double Seen, double Mean, double Low, double High, double PValue);

/// <summary>How often a count was seen and how often replicates have it.</summary>
/// <param name="Count">HR, SO …</param>
/// <param name="Bins">From low to high.</param>
public sealed record Rootogram(string Count, IReadOnlyList<RootogramBin> Bins)
{
    /// <summary>Chi-square of the bins on its degrees of freedom: about 1 where counts are as expected.</summary>
    public double ChiSquarePerDegree
    {
        get
        {
            var used = Bins.Where(b => b.Expected >= 5).ToArray();
            return used.Length < 2 ? double.NaN : used.Sum(b => (b.Seen - b.Expected) * (b.Seen - b.Expected) / b.Expected) / (used.Length - 1);
        }
    }
}

/// <summary>One bin of a rootogram.</summary>
/// <param name="Low">Lowest count in it.</param>
/// <param name="High">Highest.</param>
/// <param name="Seen">Seasons with such a count.</param>
/// <param name="Expected">Mean number of replicates with it.</param>
public sealed record RootogramBin(int Low, int High, int Seen, double Expected);

/// <summary>One season's place in its predictive distributions.</summary>
/// <param name="Player">The player's name.</param>
/// <param name="Season">The season.</param>
/// <param name="Pa">PAx.</param>
/// <param name="Seen">Value by statistic.</param>
/// <param name="Pit">PIT by statistic.</param>
public sealed record CheckedRow(string Player, int Season, int Pa, IReadOnlyDictionary<ScoredStat, double> Seen, IReadOnlyDictionary<ScoredStat, double> Pit);
