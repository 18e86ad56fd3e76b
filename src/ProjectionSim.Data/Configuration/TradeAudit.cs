using System.Globalization;
using ProjectionSim.Trades;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks what the shape of a trade cannot say: ranges, players, roles, pay.</summary>
internal sealed class TradeAudit(ConfigNode tree, TradeConfig config, ProjectionInput input, BaseNumbers numbers, Func<string, double, ProjectionInput> rebase)
{
    private const double MostMoney = 10_000;
    private const string Millions = "It is in millions of dollars.";

    private readonly AuditedValue root = new(tree, JsonPath.Root);

    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">A value is not possible.</exception>
    public void Run()
    {
        root.At("club").OneOf(config.Club, [.. input.Environments.Parks.Keys], "club");
        root.At("seasons").InRange(config.Seasons, 1, 10, "It is how many seasons are looked ahead.");
        if (config.Draws is { } draws) root.At("draws").InRange(draws, 1, 1_000_000, "Every draw is kept, so that beliefs can be weighed.");
        if (config.Seasons > 1 && input.Model.Years is null)
            throw root.At("seasons").Error(config.Seasons.ToString(CultureInfo.InvariantCulture), "1, as the model file has no block \"years\"", "Add the block, or look one season ahead.");
        Money(root.At("money"), config.Money);
        Futures(root.At("futures"));
        if (config.Waiting is { } waiting) root.At("waiting").At("plateAppearances").InRange(waiting.PlateAppearances, 1, 1000, "It is a number of plate appearances.");
        try
        {
            TradePlans.Check(config, input);
        }
        catch (Baseball.InvalidInputException e)
        {
            throw root.Error(e);
        }

        for (int i = 0; i < config.Beliefs.Count; i++)
        {
            if (config.Beliefs[i].Set is { } path) Settable(root.At("beliefs").At(i), config.Beliefs[i], path);
        }
    }

    /// <summary>A number that a belief sets: it must be there, and both ends of its range must be possible; told before anything is drawn.</summary>
    private void Settable(AuditedValue at, Belief belief, string path)
    {
        if (numbers.At(path) is null)
        {
            throw at.At("set").Error(
                $"no number at '{ConfigNode.Shorten(path)}'", "the path of one in the base config, its model or its environment", PathSuggestion.Nearest(path, numbers.Paths()) is { } near ? $"Did you mean '{near}'?" : "Write it as --set takes it after \"base.\".");
        }

        foreach (var (key, value) in (ReadOnlySpan<(string, double)>)[("from", belief.From!.Value), ("to", belief.To!.Value)])
        {
            try
            {
                rebase(path, value);
            }
            catch (ConfigException e)
            {
                throw at.At(key).Error(value.ToString("R", CultureInfo.InvariantCulture), $"a value that '{ConfigNode.Shorten(path)}' can have", e.Message);
            }
        }
    }

    private static void Money(AuditedValue at, MoneyModel money)
    {
        at.At("minimumSalary").InRange(money.MinimumSalary, 0, MostMoney, Millions);
        Number(at.At("winPrice"), money.WinPrice, 0, MostMoney, Millions);
        Number(at.At("growth"), money.Growth, -0.5, 1, "It is a share a year: .05 is 5 %.");
        Number(at.At("discount"), money.Discount, -0.5, 1, "It is a share a year: .06 is 6 %.");
        at.At("arbitrationShares").Count(money.ArbitrationShares.Count, 3, "They are of the first, second and third year of arbitration.");
        for (int i = 0; i < money.ArbitrationShares.Count; i++)
            at.At("arbitrationShares").At(i).InRange(money.ArbitrationShares[i], 0, 2, "It is a share of market value.");
        at.At("arbitrationSpread").InRange(money.ArbitrationSpread, 0, 1, "It is a standard deviation of a share.");
    }

    private static void Number(AuditedValue at, Uncertain number, double low, double high, string advice)
    {
        at.At("mean").InRange(number.Mean, low, high, advice);
        at.At("sd").InRange(number.Sd, 0, high, "It is a standard deviation.");
    }

    private void Futures(AuditedValue at)
    {
        if (config.Futures.Count is < 2 or > 20)
            throw at.Error($"{config.Futures.Count} futures", "2 to 20", "The first is to leave things as they are; add what else the club may do.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < config.Futures.Count; i++)
        {
            TradeFuture future = config.Futures[i];
            if (string.IsNullOrWhiteSpace(future.Name) || future.Name.Length > 60 || !seen.Add(future.Name))
                throw at.At(i).At("name").Error($"\"{ConfigNode.Shorten(future.Name)}\"", "a name of 1 to 60 characters that no other future has", "Name what the club does.");
            if (future.GivenWins is { } wins) Number(at.At(i).At("givenWins"), wins, -1000, 1000, "It is in wins above replacement.");
            if (future.GivenMoney is { } money) Number(at.At(i).At("givenMoney"), money, -MostMoney, MostMoney, Millions);
            if (future.Members.Count == 0)
                throw at.At(i).At("members").Error("no member", "at least one", "Say who plays.");
            var players = new HashSet<string>(StringComparer.Ordinal);
            for (int m = 0; m < future.Members.Count; m++)
            {
                AuditedValue member = at.At(i).At("members").At(m);
                member.At("player").OneOf(future.Members[m].Player, [.. input.Config.Players.Select(p => p.Id)], "player id");
                if (!players.Add(future.Members[m].Player))
                    throw member.At("player").Error($"'{future.Members[m].Player}' again", "each player once in a future", "Take one away.");
                if (future.Members[m].Role is { } role) member.At("role").OneOf(role, [.. input.Model.PlayingTime.Roles.Keys], "role");
                Pay(member.At("pay"), future.Members[m].Pay);
            }

            if (future.DepthChart is not { } chart) continue;
            AuditedValue place = at.At(i).At("depthChart");
            new DepthChartAudit(_ => place, input.Config with { DepthCharts = [chart] }, input.Model.PlayingTime, [.. input.Environments.Parks.Keys]).Run();
            if (!string.Equals(chart.Club, config.Club, StringComparison.Ordinal))
                throw at.At(i).At("depthChart").At("club").Error($"'{ConfigNode.Shorten(chart.Club)}'", $"'{config.Club}', the club that asks", "Both must be the same.");
            foreach (string player in future.Members.Where(member => member.Role is null).Select(member => member.Player))
            {
                if (!chart.Members.Any(one => string.Equals(one.Player, player, StringComparison.Ordinal)))
                    throw at.At(i).At("depthChart").Error($"no place for '{player}'", "one for every member without a role", "Add him to the chart, or give him a role.");
            }

            foreach (var one in chart.Members)
            {
                if (one.Player is { } player && !players.Contains(player))
                    throw at.At(i).At("depthChart").Error($"'{ConfigNode.Shorten(player)}' in the depth chart", "the future's members alone", "Add him to members with his pay, or take him out of the chart.");
            }
        }
    }

    private void Pay(AuditedValue at, IReadOnlyList<SeasonPay> pay)
    {
        if (pay.Count == 0 || pay.Count > config.Seasons)
            throw at.Error($"{pay.Count} seasons", $"1 to {config.Seasons}", "Give the pay of every season that the club controls and that is looked at.");
        for (int i = 0; i < pay.Count; i++)
        {
            int kinds = (pay[i].Contract is null ? 0 : 1) + (pay[i].Arbitration is null ? 0 : 1) + (pay[i].Minimum ? 1 : 0);
            if (kinds != 1)
                throw at.At(i).Error($"{kinds} kinds of pay", "one of contract, arbitration and minimum", "Say which.");
            if (pay[i].Contract is { } contract) at.At(i).At("contract").InRange(contract, 0, MostMoney, Millions);
            at.At(i).At("spread").InRange(pay[i].Spread, 0, MostMoney, Millions);
            if (pay[i].Arbitration is not { } service) continue;
            at.At(i).At("arbitration").InRange(service, 1, 3, "It is the first, second or third year of arbitration.");
            if (i == 0)
                throw at.At(i).Error("arbitration in the first season", "a contract or the minimum", "What he is paid this season is known, or asked: give it as a contract with a spread.");
        }
    }
}
