using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation.Years;

/// <summary>
/// What a path's past makes of its playing time: the club sees results, estimates talent as a filter would, and plays whom it
/// expects to hit; within the season, who hits less than expected loses plate appearances.
/// </summary>
internal static class PathClub
{
    private const int Size = PathBlock.Size;

    /// <summary>Sets the club's view before the first season.</summary>
    public static void Begin(PathPlan plan, PathBlock path, int count)
    {
        var evidence = plan.PlayingTime.Evidence;
        for (int draw = 0; draw < count; draw++)
        {
            for (int ago = 0; ago < PathBlock.Memory; ago++)
                path.Seasons[(ago * Size) + draw] = evidence.Seasons[ago];
            path.Career[draw] = evidence.CareerPa;
            path.Games[draw] = evidence.LastGames;
            path.ClubMean[draw] = 0;
            path.ClubVariance[draw] = plan.LastingWobaVariance;
        }
    }

    /// <summary>Takes in the season that the block holds.</summary>
    public static void Observe(PathPlan plan, PathBlock path, SeasonBlock block, LeagueBlock league)
    {
        ReadOnlySpan<int> woba = block.Observed.AsSpan((int)Stat.WOBA * Size, Size);
        var games = plan.PlayingTime.Games;
        for (int row = 0; row < block.Count; row++)
        {
            int draw = (int)block.Draw[row];
            double pa = block.Plate.Trials[row];
            for (int ago = PathBlock.Memory - 1; ago > 0; ago--)
                path.Seasons[(ago * Size) + draw] = path.Seasons[((ago - 1) * Size) + draw];
            path.Seasons[draw] = pa / 600;
            path.Career[draw] += pa;
            double x = pa / 100;
            path.Games[draw] = pa > 0 ? Math.Clamp(games.Intercept + (x * (games.Linear + (x * games.Quadratic))), 1, plan.PlayingTime.MostGames) : 0;
            if (woba[row] == SeasonBlock.NoValue)
                continue;

            // The league of the draw is what everybody hit: it is no news of him.
            double leagueWoba = (1 - league.WrcBase[draw]) / league.WrcSlope[draw];
            double news = (woba[row] * 1e-6) - (leagueWoba - plan.LeagueWoba) - plan.CenterWoba - path.ClubMean[draw];
            double variance = path.ClubVariance[draw];
            double gain = variance / (variance + plan.NoiseWobaVariance + (plan.WobaVariance / pa));
            path.ClubMean[draw] += gain * news;
            path.ClubVariance[draw] = variance * (1 - gain);
        }
    }

    /// <summary>The highest times that a member's share of his room can become.</summary>
    private const double MostStanding = 1.5;

    /// <summary>
    /// What the club makes of a depth chart's member in a later year, times what it made of him in the first: plate appearances that
    /// the statistical law expects at his age and hitting of now, over those at his age and hitting of then, his past being the same.
    /// </summary>
    /// <param name="plan">The player's paths.</param>
    /// <param name="step">The year.</param>
    /// <param name="years">Years after the first season.</param>
    /// <param name="path">Where they stand; the club's view is brought into the year.</param>
    /// <param name="count">Draws.</param>
    /// <param name="standing">Filled, a number a draw.</param>
    public static void Standing(PathPlan plan, PathStep step, int years, PathBlock path, int count, double[] standing)
    {
        var time = plan.PlayingTime;
        double[] seasons = new double[PathBlock.Memory];
        for (int draw = 0; draw < count; draw++)
        {
            path.ClubMean[draw] += step.AgingWoba;
            path.ClubVariance[draw] += step.DriftWobaVariance;
            for (int ago = 0; ago < seasons.Length; ago++)
                seasons[ago] = path.Seasons[(ago * Size) + draw];
            var then = time.Evidence with { Seasons = seasons, CareerPa = path.Career[draw], LastGames = path.Games[draw], TripleAPa = 0, DoubleAPa = 0 };
            standing[draw] = 1;
            if (then.IsDebut)
                continue;
            double now = Expected(then with { Age = then.Age + years, Talent = then.Talent + (20 * path.ClubMean[draw]) });
            standing[draw] = Math.Min(now / Expected(then), MostStanding);
        }

        double Expected(PlayingTime.PlayingTimeEvidence evidence)
        {
            var shape = time.Law.Shape(evidence);
            return (1 - shape.NoPaProbability) * shape.MeanShare;
        }
    }

    /// <summary>Draws the plate appearances of a later year into the block, in the order of the draws; the path stands in that year.</summary>
    /// <param name="plan">The player's paths.</param>
    /// <param name="step">The year.</param>
    /// <param name="years">Years after the first season.</param>
    /// <param name="path">Where they stand; the first column of its normals is one a draw.</param>
    /// <param name="block">Where the plate appearances go.</param>
    public static void DrawPlateAppearances(PathPlan plan, PathStep step, int years, PathBlock path, SeasonBlock block)
    {
        var time = plan.PlayingTime;
        double rest = Math.Sqrt(1 - (time.Correlation * time.Correlation));
        double[] seasons = new double[PathBlock.Memory];
        for (int draw = 0; draw < block.Count; draw++)
        {
            path.ClubMean[draw] += step.AgingWoba;
            path.ClubVariance[draw] += step.DriftWobaVariance;
            bool everPlayed = path.Career[draw] > time.Evidence.CareerPa || time.Evidence.CareerPa > 0;
            for (int ago = 0; ago < seasons.Length; ago++)
                seasons[ago] = path.Seasons[(ago * Size) + draw];
            var shape = time.Law.Shape(time.Evidence with
            {
                Seasons = seasons,
                CareerPa = path.Career[draw],
                LastGames = path.Games[draw],
                TripleAPa = everPlayed ? 0 : time.Evidence.TripleAPa,
                DoubleAPa = everPlayed ? 0 : time.Evidence.DoubleAPa,
                Age = time.Evidence.Age + years,
                Talent = time.Evidence.Talent + (20 * path.ClubMean[draw]),
            });
            double surprise = (path.Woba[draw] - path.ClubMean[draw]) / Math.Sqrt(path.ClubVariance[draw] + plan.NoiseWobaVariance);
            double p = NormalLaw.Cumulative((time.Correlation * surprise) + (rest * path.Normals[draw]));
            block.PlateAppearances[draw] = p < shape.NoPaProbability
                ? 0
                : time.Quantiles.At(shape.MeanShare, shape.Concentration, (p - shape.NoPaProbability) / (1 - shape.NoPaProbability));
        }
    }
}
