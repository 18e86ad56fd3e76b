using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Numerics;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Evaluation.PriorCheck;

/// <summary>
/// Draws hitters and leagues from the priors alone and looks whether they could be: what the model believes before it has seen a
/// single line.
/// </summary>
/// <remarks>Prior predictive checks: Gabry, Simpson, Vehtari, Betancourt, Gelman 2019.</remarks>
public sealed class PriorCheckStudy
{
    private const int N = Components.Count;
    private static readonly double[] Shares = [.01, .1, .5, .9, .99];

    private static readonly (Level Level, double Age)[] TypicalAges =
        [(Level.R, 19), (Level.A, 20), (Level.HighA, 21.5), (Level.AA, 22.5), (Level.AAA, 23.5), (Level.MLB, 24)];

    private static readonly (string Name, PositionShares Shares)[] Positions =
    [
        ("C", new PositionShares { C = 1 }), ("2B, SS", new PositionShares { SS = 1 }), ("CF", new PositionShares { CF = 1 }),
        ("1B, DH", new PositionShares { FirstBase = 1 }), ("3B, LF, RF", new PositionShares { LF = 1 }),
    ];

    private readonly HitterModel model;
    private readonly LeagueLogits leagues;
    private readonly TalentModel talent;
    private readonly PriorCheckSettings settings;
    private readonly int league;
    private readonly RunValues values;
    private readonly RunsLaw runs;
    private readonly double[] leagueRunRates;
    private readonly double leagueRuns;
    private readonly ParkTable parks;

    /// <summary>Prepares a study.</summary>
    /// <exception cref="InvalidInputException">Model or environment cannot be used.</exception>
    public PriorCheckStudy(HitterModel model, LeagueEnvironments environments, PriorCheckSettings settings)
    {
        this.model = model;
        this.settings = settings;
        leagues = new LeagueLogits(environments);
        talent = new TalentModel(model, environments);
        parks = new ParkTable(environments);
        league = talent.LastLeagueSeason(settings.Season);
        values = talent.RunValues(league);
        runs = new RunsLaw(model.Counting.Runs);
        leagueRunRates = RunsLaw.LeagueRates(leagues.Mlb(league), model.Counting, league);
        leagueRuns = runs.LeagueRate("runs", league);
    }

    /// <summary>Draws, and compares with real first seasons where histories are given.</summary>
    /// <param name="histories">Real hitters; empty for none.</param>
    /// <param name="from">The first season of theirs that is compared.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public PriorCheckReport Run(IReadOnlyList<PlayerHistory> histories, int from, CancellationToken cancellation)
    {
        var groups = new List<PriorGroup>();
        uint cell = 0;
        foreach (var (level, age) in TypicalAges) groups.Add(Group("level", level.Name(), level, _ => age, null, cell++));
        foreach (var age in (ReadOnlySpan<int>)[17, 19, 21, 23, 26, 30])
        {
            cancellation.ThrowIfCancellationRequested();
            groups.Add(Group("age", FormattableString.Invariant($"{age}"), Level.AA, _ => age, null, cell++));
        }

        foreach (var (name, shares) in Positions) groups.Add(Group("position", name, Level.AA, _ => 22.5, shares, cell++));
        return new PriorCheckReport(settings, league, groups, Leagues(), Compare(histories, from, cancellation));
    }

    private PriorGroup Group(string by, string name, Level level, Func<uint, double> age, PositionShares? position, uint cell)
    {
        int draws = settings.Draws, above = 0, below = 0, other = 0, negative = 0;
        double[] average = new double[draws], strikeouts = new double[draws], homeRuns = new double[draws], woba = new double[draws];
        Span<double> logOdds = stackalloc double[N];
        var offset = Offset(level, league);
        for (var i = 0; i < draws; i++)
        {
            var words = EvaluationStream.At(settings.Seed, EvaluationPurpose.PriorDraw, cell, (uint)i);
            var who = Person(ref words, age((uint)i), position ?? Positions[(int)(EvaluationStream.Uniform(ref words) * Positions.Length)].Shares, league);
            Draw(ref words, EntryCovariates.Of(who, league, level != Level.MLB), level, offset, logOdds);
            var rates = OutcomeRates.FromLogOdds(logOdds);
            average[i] = (rates.HitsInPlay + rates.HomeRun) / (1 - rates.Walk - rates.HitByPitch);
            strikeouts[i] = rates.Strikeout;
            homeRuns[i] = rates.HomeRun;
            woba[i] = Woba.Of(rates, values);
            if (average[i] > settings.HighestAverage) above++;
            if (average[i] < settings.LowestAverage) below++;
            if (strikeouts[i] > settings.HighestStrikeouts || homeRuns[i] > settings.HighestHomeRuns) other++;
            if (Runs(rates) < 0) negative++;
        }

        return new PriorGroup
        {
            By = by,
            Name = name,
            Average = Quantiles(average),
            Strikeouts = Quantiles(strikeouts),
            HomeRuns = Quantiles(homeRuns),
            Woba = Quantiles(woba),
            AboveHighest = (double)above / draws,
            BelowLowest = (double)below / draws,
            OtherImpossible = (double)other / draws,
            NegativeRuns = (double)negative / draws,
        };
    }

    /// <summary>Expected runs per PA of a hitter with the league's steals and intentional walks.</summary>
    private double Runs(in OutcomeRates rates) => leagueRuns + runs.Deviation(
        [rates.Single, rates.Double, rates.Triple, rates.HomeRun, rates.Walk, rates.HitByPitch, rates.Strikeout, leagueRunRates[7], leagueRunRates[8], leagueRunRates[9]],
        leagueRunRates,
        0);

    private double[] Offset(Level level, int season)
    {
        double[] mlb = leagues.Mlb(season), above = leagues.Offset(level, season).Offset, offset = new double[N];
        foreach (var component in Components.All)
        {
            var c = (int)component;
            offset[c] = mlb[c] + above[c] + (level == Level.MLB ? 0 : model.Components[component].Levels[level].Offset);
        }

        return offset;
    }

    private static PlayerHistory Person(ref Xoshiro128 words, double age, PositionShares position, int season)
    {
        var hand = EvaluationStream.Uniform(ref words);
        Span<double> size = stackalloc double[2];
        EvaluationStream.Normals(ref words, size);
        var months = (int)Math.Round(age * 12);
        return new PlayerHistory
        {
            Id = "prior",
            Name = "prior",
            BirthDate = new DateOnly(season, 7, 1).AddMonths(-months),
            Bats = hand < .3 ? BattingHand.Left : hand < .4 ? BattingHand.Switch : BattingHand.Right,
            HeightInches = 73 + (2.3 * size[0]),
            WeightPounds = 205 + (20 * size[1]),
            EntryPositions = position,
            Lines = [],
        };
    }

    /// <summary>Log-odds of one first season: the prior, then the deviation that belongs to the season.</summary>
    private void Draw(ref Xoshiro128 words, double[] covariates, Level level, ReadOnlySpan<double> offset, Span<double> logOdds)
    {
        var belief = talent.Filter.Enter(covariates);
        Span<double> factor = stackalloc double[N * N], normals = stackalloc double[2 * N];
        belief.Covariance.CopyTo(factor);
        if (!Cholesky.Factor(factor, N)) throw new InvalidInputException("The prior's covariance is not positive definite.");
        EvaluationStream.Normals(ref words, normals);
        var noise = talent.Filter.Noise(level);
        for (var c = 0; c < N; c++)
        {
            logOdds[c] = offset[c] + belief.Mean[c] + (Math.Sqrt(noise[c]) * normals[N + c]);
            for (var k = 0; k <= c; k++) logOdds[c] += factor[(c * N) + k] * normals[k];
        }
    }

    private PriorLeague[] Leagues()
    {
        var shocks = new LeagueShocks(model, settings.Seed, settings.Season, settings.Draws);
        var last = leagues.Mlb(league);
        (string Name, Func<OutcomeRates, double> Of)[] kinds =
        [
            ("AVG", r => (r.HitsInPlay + r.HomeRun) / (1 - r.Walk - r.HitByPitch)), ("K%", r => r.Strikeout), ("BB%", r => r.Walk), ("HR per PA", r => r.HomeRun), ("wOBA", r => Woba.Of(r, values)),
        ];
        var drawn = kinds.Select(_ => new double[settings.Draws]).ToArray();
        Span<double> logOdds = stackalloc double[N];
        for (var i = 0; i < settings.Draws; i++)
        {
            var shock = shocks.Of(i);
            for (var c = 0; c < N; c++) logOdds[c] = last[c] + shock[c];
            var rates = OutcomeRates.FromLogOdds(logOdds);
            for (var k = 0; k < kinds.Length; k++) drawn[k][i] = kinds[k].Of(rates);
        }

        var seen = leagues.Seasons.Where(season => season <= league).Select(season => OutcomeRates.FromLogOdds(leagues.Mlb(season))).ToArray();
        return [.. kinds.Select((kind, k) =>
        {
            double low = seen.Min(kind.Of), high = seen.Max(kind.Of);
            var outside = (double)drawn[k].Count(x => x < low || x > high) / settings.Draws;
            return new PriorLeague(kind.Name, Quantiles(drawn[k]), low, high, outside);
        })];
    }

    private PriorComparison[] Compare(IReadOnlyList<PlayerHistory> histories, int from, CancellationToken cancellation)
    {
        var cells = new SortedDictionary<(Level Level, int Component), PriorSpread>();
        Span<double> logOdds = stackalloc double[N];
        for (var h = 0; h < histories.Count; h++)
        {
            cancellation.ThrowIfCancellationRequested();
            var seasons = LevelSeason.Of(histories[h], model);
            if (seasons.Count == 0 || seasons[0].Season < from || seasons[0].Season > league) continue;
            var covariates = EntryCovariates.Of(histories[h], seasons[0].Season, seasons[0].Level != Level.MLB);
            foreach (var line in seasons.TakeWhile(s => s.Season == seasons[0].Season).Where(s => s.PlateAppearances >= settings.FewestPa))
            {
                var offset = new ObservationContext(model, leagues, parks);
                var at = new double[N];
                offset.Offset(line, at);
                Replicate(histories[h], line, covariates, at, cells, logOdds);
            }
        }

        return [.. cells.Where(cell => cell.Value.Count >= 30).Select(cell => cell.Value.Compared(cell.Key.Level, (Component)cell.Key.Component))];
    }

    private void Replicate(PlayerHistory who, LevelSeason line, double[] covariates, double[] offset, SortedDictionary<(Level, int), PriorSpread> cells, Span<double> logOdds)
    {
        var replicates = new double[N][];
        for (var c = 0; c < N; c++) replicates[c] = new double[settings.Replicates];
        for (var r = 0; r < settings.Replicates; r++)
        {
            var words = EvaluationStream.At(settings.Seed, EvaluationPurpose.PriorDraw, EvaluationStream.Who(who.Id, line.Season), (uint)r, 1 + (uint)line.Level);
            Draw(ref words, covariates, line.Level, offset, logOdds);
            for (var c = 0; c < N; c++)
            {
                var trials = (int)Math.Round(line.FullEvidence.Trials[c]);
                replicates[c][r] = trials > 0 ? (double)BinomialCount.Draw(ref words, trials, PortableMath.Sigmoid(logOdds[c])) / trials : double.NaN;
            }
        }

        for (var c = 0; c < N; c++)
        {
            var trials = Math.Round(line.FullEvidence.Trials[c]);
            if (trials < 10) continue;
            if (!cells.TryGetValue((line.Level, c), out var cell)) cells[(line.Level, c)] = cell = new PriorSpread();
            cell.Add(line.FullEvidence.Successes[c] / line.FullEvidence.Trials[c], replicates[c]);
        }
    }

    private static double[] Quantiles(double[] values)
    {
        Array.Sort(values);
        return Array.ConvertAll(Shares, share => values[Math.Min((int)(share * values.Length), values.Length - 1)]);
    }
}
