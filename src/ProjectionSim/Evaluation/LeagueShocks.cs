using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation;

/// <summary>
/// What a season's league may be instead of the last one's: draw i adds the same seven log-odds to every hitter, as in the
/// engine's simulation.
/// </summary>
public sealed class LeagueShocks
{
    private readonly double[] shocks;

    /// <summary>Draws the shocks of a season.</summary>
    public LeagueShocks(HitterModel model, ulong seed, int season, int draws)
    {
        var deviations = Array.ConvertAll(model.Components.ToArray(), component => component.LeagueShock);
        shocks = new double[draws * Components.Count];
        for (var draw = 0; draw < draws; draw++)
        {
            var words = EvaluationStream.At(seed, EvaluationPurpose.LeagueShock, (uint)season, (uint)draw);
            var shock = shocks.AsSpan(draw * Components.Count, Components.Count);
            EvaluationStream.Normals(ref words, shock);
            for (var c = 0; c < shock.Length; c++) shock[c] *= deviations[c];
        }
    }

    /// <summary>No shock: the league is taken as it is.</summary>
    public LeagueShocks(int draws) => shocks = new double[draws * Components.Count];

    /// <summary>How many draws there are.</summary>
    public int Draws => shocks.Length / Components.Count;

    /// <summary>Seven log-odds of a draw.</summary>
    public ReadOnlySpan<double> Of(int draw) => shocks.AsSpan(draw * Components.Count, Components.Count);
}
