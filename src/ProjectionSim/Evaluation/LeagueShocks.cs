using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation;

/// <summary>
/// What a season's league may be instead of the last one's: draw i adds the same seven log-odds to every hitter, and the same two to
/// every runner, as in the engine's simulation.
/// </summary>
public sealed class LeagueShocks
{
    private const uint StealPart = 1;
    private readonly double[] shocks;
    private readonly (double Attempt, double Success)[] steals;

    /// <summary>Draws the shocks of a season.</summary>
    public LeagueShocks(HitterModel model, ulong seed, int season, int draws)
    {
        var deviations = Array.ConvertAll(model.Components.ToArray(), component => component.LeagueShock);
        var (attempt, success) = (model.Counting.StealAttempts.LeagueShock, model.Counting.StealSuccess.LeagueShock);
        shocks = new double[draws * Components.Count];
        steals = new (double, double)[draws];
        Span<double> two = stackalloc double[2];
        for (var draw = 0; draw < draws; draw++)
        {
            var words = EvaluationStream.At(seed, EvaluationPurpose.LeagueShock, (uint)season, (uint)draw);
            var shock = shocks.AsSpan(draw * Components.Count, Components.Count);
            EvaluationStream.Normals(ref words, shock);
            for (var c = 0; c < shock.Length; c++) shock[c] *= deviations[c];
            var ofSteals = EvaluationStream.At(seed, EvaluationPurpose.LeagueShock, (uint)season, (uint)draw, StealPart);
            EvaluationStream.Normals(ref ofSteals, two);
            steals[draw] = (attempt * two[0], success * two[1]);
        }
    }

    /// <summary>No shock: the league is taken as it is.</summary>
    public LeagueShocks(int draws)
    {
        shocks = new double[draws * Components.Count];
        steals = new (double, double)[draws];
    }

    /// <summary>How many draws there are.</summary>
    public int Draws => steals.Length;

    /// <summary>Seven log-odds of a draw.</summary>
    public ReadOnlySpan<double> Of(int draw) => shocks.AsSpan(draw * Components.Count, Components.Count);

    /// <summary>Log-odds of a draw's steal attempts and successes.</summary>
    public (double Attempt, double Success) Steals(int draw) => steals[draw];
}
