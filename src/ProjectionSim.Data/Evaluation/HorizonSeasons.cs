using ProjectionSim.Evaluation;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Evaluation;

/// <summary>Brings a folder's seasons into the form that a backtest of several years ahead takes.</summary>
public static class HorizonSeasons
{
    /// <summary>What was known before each first season, and the seasons that it is scored on.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="scored">The seasons to score.</param>
    /// <param name="ahead">The most years ahead; the least is 1.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="DataFolderException">The folder does not know a season that is needed.</exception>
    public static IReadOnlyList<HorizonInput> Of(DataFolder data, IReadOnlyList<int> scored, int ahead, HitterModel model)
    {
        var targets = scored.ToDictionary(season => season, season => Target(data, season));
        var inputs = new List<HorizonInput>();
        for (int first = scored.Min() - ahead + 1; first <= scored.Max(); first++)
        {
            var own = Enumerable.Range(1, ahead).Where(years => targets.ContainsKey(first + years - 1)).ToDictionary(years => years, years => targets[first + years - 1]);
            if (own.Count > 0) inputs.Add(new HorizonInput(BacktestSeasons.Of(data, first, model, new Dictionary<string, string>()), own));
        }

        return inputs;
    }

    private static HorizonTarget Target(DataFolder data, int season)
    {
        var actuals = data.Actuals(season);
        var weights = actuals.RunValues
            ?? throw new DataFolderException($"{data.Path}: no linear weights of {season}, which wOBA is scored with. Add the season to woba_weights.csv.");
        var rates = actuals.LeagueRates ?? throw new DataFolderException($"{data.Path}: no MLB season {season}, which is to be scored. Add it to lahman/.");
        return new HorizonTarget(season, weights, rates, actuals.Players.ToDictionary(player => player.PlayerId, player => player.Batting, StringComparer.Ordinal));
    }
}
