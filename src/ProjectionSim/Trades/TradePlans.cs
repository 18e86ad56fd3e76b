namespace ProjectionSim.Trades;

/// <summary>Checks that a trade can be planned, without drawing anything.</summary>
public static class TradePlans
{
    /// <summary>Plans every future and forgets it.</summary>
    /// <exception cref="Baseball.InvalidInputException">A player, a belief or a question cannot be used.</exception>
    public static void Check(TradeConfig config, ProjectionInput input) => TradePlanner.Of(config, input);
}
