using ProjectionSim.PlayingTime;

namespace ProjectionSim.Trades;

/// <summary>A club's question as its user writes it: two or more futures of one room, what they cost, and what is believed.</summary>
public sealed record TradeConfig
{
    /// <summary>A projection config, relative to this file's folder: players, model, environment, season, seed, draws.</summary>
    public required string Base { get; init; }

    /// <summary>The club that asks; its park is the players' home in every future.</summary>
    public required string Club { get; init; }

    /// <summary>Seasons that are looked ahead, 1..10: the longest control.</summary>
    public required int Seasons { get; init; }

    /// <summary>Prices and pay.</summary>
    public required MoneyModel Money { get; init; }

    /// <summary>What the club may do; the first is to leave things as they are.</summary>
    public required IReadOnlyList<TradeFuture> Futures { get; init; }

    /// <summary>What waiting for more plate appearances would tell; null: not asked.</summary>
    public WaitingQuestion? Waiting { get; init; }

    /// <summary>Beliefs whose break-even is wanted.</summary>
    public IReadOnlyList<Belief> Beliefs { get; init; } = [];

    /// <summary>Events whose probability is wanted.</summary>
    public IReadOnlyList<TradeQuestion> Questions { get; init; } = [];

    /// <summary>Draws, at most 1,000,000; null: the base config's.</summary>
    public long? Draws { get; init; }

    /// <summary>The seed; null: the base config's.</summary>
    public ulong? Seed { get; init; }
}

/// <summary>A number that is not known for sure: a normal distribution.</summary>
public sealed record Uncertain
{
    /// <summary>Its mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Its standard deviation; 0: known.</summary>
    public double Sd { get; init; }
}

/// <summary>Prices of wins and rules of pay; money in millions of dollars.</summary>
public sealed record MoneyModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>The least pay, which a replacement costs too.</summary>
    public required double MinimumSalary { get; init; }

    /// <summary>Price of a win above replacement in the first season.</summary>
    public required Uncertain WinPrice { get; init; }

    /// <summary>Growth of the price a year: .05 is 5 %.</summary>
    public required Uncertain Growth { get; init; }

    /// <summary>Discount of a later year's money a year.</summary>
    public required Uncertain Discount { get; init; }

    /// <summary>Share of market value that the first, second and third year of arbitration pay.</summary>
    public required IReadOnlyList<double> ArbitrationShares { get; init; }

    /// <summary>One standard deviation of those shares, all together.</summary>
    public required double ArbitrationSpread { get; init; }
}

/// <summary>One thing that the club may do.</summary>
public sealed record TradeFuture
{
    /// <summary>Its name: "keep Wong".</summary>
    public required string Name { get; init; }

    /// <summary>Who plays, and what each is paid.</summary>
    public required IReadOnlyList<TradeMember> Members { get; init; }

    /// <summary>
    /// The room's depth chart, the first choice first, with the members and no other player: the same in every season, but whose
    /// control has ended leaves his starts to the next. Null: roles or the statistical playing time.
    /// </summary>
    public DepthChart? DepthChart { get; init; }

    /// <summary>What is given up beside pay, in wins of the first season's price; null: nothing.</summary>
    public Uncertain? GivenWins { get; init; }

    /// <summary>What is given up beside pay, in millions of dollars of today; null: nothing.</summary>
    public Uncertain? GivenMoney { get; init; }
}

/// <summary>One player of a future: his part of the room and his pay.</summary>
public sealed record TradeMember
{
    /// <summary>The player's id in the base config.</summary>
    public required string Player { get; init; }

    /// <summary>His role in the model file; null: by the future's depth chart, or else the statistical playing time.</summary>
    public string? Role { get; init; }

    /// <summary>Pay by season, the first first: as many as the club controls.</summary>
    public required IReadOnlyList<SeasonPay> Pay { get; init; }
}

/// <summary>The pay of one season: one of three kinds.</summary>
public sealed record SeasonPay
{
    /// <summary>Millions of dollars, guaranteed; null: by one of the others.</summary>
    public double? Contract { get; init; }

    /// <summary>Standard deviation of a contract that is not signed yet: one draw moves all its seasons.</summary>
    public double Spread { get; init; }

    /// <summary>The year of arbitration, 1..3; the club may let him go instead. Null: by one of the others.</summary>
    public int? Arbitration { get; init; }

    /// <summary>The least pay.</summary>
    public bool Minimum { get; init; }
}

/// <summary>More plate appearances of a player before the club decides.</summary>
public sealed record WaitingQuestion
{
    /// <summary>The player.</summary>
    public required string Player { get; init; }

    /// <summary>How many plate appearances, 1..1000.</summary>
    public required int PlateAppearances { get; init; }
}

/// <summary>Something one may believe otherwise than the model does.</summary>
public sealed record Belief
{
    /// <summary>Its name: "Rushing's true K%".</summary>
    public required string Name { get; init; }

    /// <summary>Whose; null for money and the model.</summary>
    public string? Player { get; init; }

    /// <summary>A true-talent rate of the first season (K%, ISO, wOBA …), drawn: the same draws are read again.</summary>
    public string? Talent { get; init; }

    /// <summary>An observed statistic of the first season in the future that has him, drawn (GS, PA …).</summary>
    public string? Observed { get; init; }

    /// <summary>A catcher's true skill ("framing", "blocking", "throwing"), drawn, as a percentile of the league's leaderboard.</summary>
    public string? Skill { get; init; }

    /// <summary>An event of the first season ("wOBA >= own 2024"), whose probability is the belief.</summary>
    public string? Event { get; init; }

    /// <summary>A number of money: "winPrice", "growth", "discount", drawn.</summary>
    public string? Money { get; init; }

    /// <summary>A future, by name, whose price in money ("givenMoney") is the belief: what is asked for it.</summary>
    public string? Given { get; init; }

    /// <summary>A minor level ("AAA") whose lines weigh so many times as much; the run is repeated with the same streams.</summary>
    public string? LevelWeight { get; init; }

    /// <summary>A path as --set takes it, into the base config, the model or the environment; the run is repeated with the same streams.</summary>
    public string? Set { get; init; }

    /// <summary>The least value that is tried where the run is repeated.</summary>
    public double? From { get; init; }

    /// <summary>The largest value that is tried where the run is repeated.</summary>
    public double? To { get; init; }
}

/// <summary>An event of a future.</summary>
public sealed record TradeQuestion
{
    /// <summary>As it is shown: "Wong at or above his 2024 wOBA".</summary>
    public required string Name { get; init; }

    /// <summary>The player.</summary>
    public required string Player { get; init; }

    /// <summary>An event as a projection's: "wRC+ >= 100"; null with <see cref="Versus"/>.</summary>
    public string? Event { get; init; }

    /// <summary>Another player, whose season is compared draw by draw.</summary>
    public string? Versus { get; init; }

    /// <summary>The statistic that is compared with <see cref="Versus"/>: "wOBA".</summary>
    public string? Stat { get; init; }

    /// <summary>The season; null: the first.</summary>
    public int? Season { get; init; }
}
