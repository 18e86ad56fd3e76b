using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.PlayingTime;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>Where a fit is.</summary>
/// <param name="Block">The block being estimated.</param>
/// <param name="What">What of it: a component, a season.</param>
/// <param name="Done">The share of the whole fit that is done, 0..1.</param>
public readonly record struct FitProgress(FitBlock Block, string What, double Done);

/// <summary>
/// History to model: estimates the chosen blocks in order, each given the ones before it. The same input gives the same
/// model to the bit whatever the threads: they take whole components, and sums run in a fixed order.
/// </summary>
public sealed class HitterModelFitter
{
    private readonly FitInput _input;
    private readonly FitOptions _options;
    private readonly IProgress<FitProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly List<FitBlockRecord> _records = [];
    private readonly List<(int Season, IReadOnlyList<FitTarget> Targets)> _seasons = [];
    private HitterModel _model;
    private FitCase[]? _scored;

    private HitterModelFitter(FitInput input, FitOptions options, IProgress<FitProgress>? progress, CancellationToken cancellation)
    {
        _input = input;
        _options = options;
        _progress = progress;
        _cancellation = cancellation;
        _model = input.Base;
    }

    /// <summary>The model with the chosen blocks estimated, and the record of how.</summary>
    /// <exception cref="InvalidInputException">The data has nothing to estimate a chosen block from.</exception>
    public static HitterModel Fit(FitInput input, FitOptions options, IProgress<FitProgress>? progress, CancellationToken cancellation) =>
        new HitterModelFitter(input, options, progress, cancellation).Run();

    private ParallelOptions Parallelism => new() { MaxDegreeOfParallelism = _options.Threads, CancellationToken = _cancellation };

    private HitterModel Run()
    {
        RequireSeasons();
        foreach (var season in Enumerable.Range(_options.FirstSeason, _input.Through - _options.FirstSeason + 1))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (_options.Blocks.All(block => block == FitBlock.Health))
                break; // the health law reads seasons of its own
            _seasons.Add((season, _input.Season(season)));
        }

        KeepComponents(c => SpreadParts.BeforeFit(_model.Components[c], _options.Blocks));
        foreach (var block in FitBlocks.All.Where(_options.Blocks.Contains))
        {
            _cancellation.ThrowIfCancellationRequested();
            Report(block, "");
            Fit(block);
        }

        string[] fitted = [.. _records.Select(r => r.Block)];
        return _model with
        {
            Name = FittedName.Through(_model.Name, _input.Through),
            FittedThrough = _input.Through,
            Fit = new FitRecord
            {
                Command = _input.Command,
                DataHash = _input.DataHash,
                Through = _input.Through,
                Blocks = [.. (_input.Base.Fit?.Blocks ?? []).Where(b => !fitted.Contains(b.Block, StringComparer.Ordinal)), .. _records],
            },
        };
    }

    /// <summary>Refuses a last season before the first that a chosen block can be scored on: a search over nothing would end anywhere.</summary>
    private void RequireSeasons()
    {
        foreach (var block in _options.Blocks)
        {
            if (_options.FirstSeasonOf(block) is var first && _input.Through < first)
                throw new InvalidInputException($"A fit through {_input.Through} has no season to score {block.Name()} on: its first is {first}. Fit through {first} or later, or choose other blocks by --only.");
        }
    }

    private void Fit(FitBlock block)
    {
        switch (block)
        {
            case FitBlock.LeagueShock:
                FitLeagueShock();
                break;
            case FitBlock.Parks:
                FitParks();
                break;
            case FitBlock.Talent:
                FitTalent();
                break;
            case FitBlock.Correlation:
                FitCorrelation();
                break;
            case FitBlock.Recalibration:
                FitRecalibration();
                break;
            case FitBlock.PlayingTime:
                Keep(PlayingTimeBlock.Fit(PlayingTimeCases(), _model.PlayingTime, _options, _cancellation), (m, p) => m with { PlayingTime = p });
                break;
            case FitBlock.Health:
                FitHealth();
                break;
            case FitBlock.WobaLevel:
                var (level, record) = WobaLevelBlock.Fit(WobaScored(), _input.Leagues, _model.WobaLevel, _options);
                Keep((level, [record]), (m, w) => m with { WobaLevel = w });
                break;
            case FitBlock.Joint:
                var (joint, logs, jointRecords) = JointBlock.Fit(WobaScored(), _input.Leagues, _model.PlayingTime.Joint, _options, _cancellation);
                Keep((joint, jointRecords), (m, j) => m with { PlayingTime = m.PlayingTime with { Joint = j } });
                KeepComponents(c => SpreadParts.WithLog(_model.Components[c], logs[(int)c], _options.SpreadLimit));
                break;
            case FitBlock.Defense:
                if (DefenseBlock.Fit(_input, _model, _options, _cancellation) is { } fit)
                    Keep(fit, (m, d) => m with { Defense = d });
                break;
            case FitBlock.Lineup:
                FitLineup();
                break;
            default:
                FitCounting();
                break;
        }
    }

    private void FitLeagueShock()
    {
        var (spread, weights) = LeagueShockFitter.Fit(new LeagueLogits(_input.Leagues), _input.Through, _options.LeagueShockHalfLife);
        KeepComponents(c => _model.Components[c] with { LeagueShock = FitNumbers.Round(spread[(int)c]) });
        _records.Add(LeagueShockFitter.Record(spread, weights, _options.LeagueShockHalfLife));
        Keep(LeagueShockFitter.Steals(_model.Counting, Table()), (m, c) => m with { Counting = c });
    }

    private void FitParks()
    {
        if (_input.Parks.Count == 0)
            return;
        var scales = new double?[Components.Count];
        foreach (var component in Components.All.Where(c => _model.Components[c].ParkScale is not null))
        {
            ParkObservation[] rows = [.. _input.Parks.Where(o => o.Component == component)];
            var (scale, record) = ParkScaleFitter.FitComponent(component, rows, _cancellation);
            scales[(int)component] = scale;
            _records.Add(record);
        }

        KeepComponents(c => _model.Components[c] with { ParkScale = scales[(int)c] });
    }

    private void FitTalent()
    {
        var careers = CareerSequences.Of(Scored(), _model, _input.Leagues);
        var fits = new (ComponentModel Model, FitBlockRecord Record)[Components.Count];
        var done = 0;
        Parallel.ForEach(Components.All, Parallelism, component =>
        {
            fits[(int)component] = TalentBlock.Fit(careers, component, _model.Components[component], _options, _cancellation);
            Report(FitBlock.Talent, component.ShortName(), (double)Interlocked.Increment(ref done) / Components.Count);
        });
        _model = _model with { NoiseConvexity = _options.NoiseConvexity };
        KeepComponents(c => fits[(int)c].Model);
        _records.AddRange(fits.Select(f => f.Record));
    }

    private void FitCorrelation()
    {
        var independent = _model with { Correlation = _model.Correlation with { Matrix = [.. Enumerable.Range(0, Components.Count).Select(Unit)] } };
        var scored = Forecasts(independent, IsScored);
        var last = scored.GroupBy(h => h.Target.History.Id, StringComparer.Ordinal).Select(g => g.MaxBy(h => h.Season)!.Forecast).ToArray();
        var (correlation, record) = CorrelationBlock.Fit(scored, last);
        Keep((correlation, [record]), (m, r) => m with { Correlation = r });
    }

    private void FitRecalibration()
    {
        var scored = Scored();
        var fits = new (ComponentModel Model, IReadOnlyList<FitBlockRecord> Records)[Components.Count];
        Parallel.ForEach(Components.All, Parallelism, component =>
        {
            fits[(int)component] = RecalibrationBlock.Fit(scored, component, _model.Components[component], _options, _cancellation);
            Report(FitBlock.Recalibration, component.ShortName());
        });
        KeepComponents(c => fits[(int)c].Model);
        _records.AddRange(fits.SelectMany(f => f.Records));
    }

    /// <summary>A folder without injuries keeps the law it has, unless the law alone was asked for.</summary>
    private void FitHealth()
    {
        var seasons = _input.Health();
        if (seasons.Count == 0 && _options.Blocks.Count > 1)
            return;
        Keep(HealthBlock.Fit(seasons, _model.PlayingTime.Health, _options, _cancellation), (m, h) => m with { PlayingTime = m.PlayingTime with { Health = h } });
    }

    private SeasonTable Table()
    {
        var table = new SeasonTable();
        foreach (var (season, targets) in _seasons)
            table.Add(season, targets, !_options.NotScored.Contains(season));
        return table;
    }

    /// <summary>A folder without starts keeps the shares it has, unless they alone were asked for.</summary>
    private void FitLineup()
    {
        var leagues = new LeagueLogits(_input.Leagues);
        if (LineupBlock.Fit(Table(), _input.Lineups(), _model.Counting, _options.FirstRunsSeason, season => OutcomeRates.FromLogOdds(leagues.Mlb(season))) is { } fit)
            Keep(fit, (m, l) => m with { Counting = m.Counting with { Lineup = l } });
        else if (_options.Blocks.Count == 1)
            throw new InvalidInputException(LineupBlock.Lacking(_model.Counting));
    }

    private void FitCounting()
    {
        var table = Table();
        var (counting, rates) = CountingBlock.Fit(table, _model.Counting, _options, _cancellation);
        var (runs, runsRecords) = RunsBlock.Fit("runs", s => s.R, table, counting.Runs, _options.FirstRunsSeason, _cancellation);
        var (battedIn, battedInRecords) = RunsBlock.Fit("runsBattedIn", s => s.RBI, table, counting.RunsBattedIn, _options.FirstRunsSeason, _cancellation);
        Keep((counting with { Runs = runs, RunsBattedIn = battedIn }, [.. rates, .. runsRecords, .. battedInRecords]), (m, c) => m with { Counting = c });
    }

    /// <summary>Forecasts of the scored seasons by the model as it stands.</summary>
    private FitCase[] Scored() => _scored ??= Forecasts(_model, IsScored);

    private FitCase[] WobaScored() => [.. Scored().Where(h => h.Season >= _options.FirstWobaSeason)];

    private bool IsScored(FitTarget target) => target.Actual is { MostlyPitched: false } actual && actual.ModelPA >= _options.MinimumPa;

    private FitCase[] Forecasts(HitterModel model, Func<FitTarget, bool> where)
    {
        (int Season, FitTarget Target)[] targets =
            [.. _seasons.Where(s => s.Season >= _options.FirstTalentSeason && !_options.NotScored.Contains(s.Season)).SelectMany(s => s.Targets.Where(where).Select(t => (s.Season, t)))];
        if (targets.Length == 0)
            throw new InvalidInputException($"No hitter has a season with {_options.MinimumPa}+ PAx in {Math.Max(_options.FirstSeason, _options.FirstTalentSeason)}..{_input.Through}. Check the data's seasons.");
        var talent = new TalentModel(model, _input.Leagues);
        var result = new FitCase[targets.Length];
        Parallel.For(0, targets.Length, Parallelism, i =>
        {
            var (season, target) = targets[i];
            result[i] = new FitCase(season, target, talent.Forecast(target.History, season, target.Club, leagueSeason: season));
        });
        return result;
    }

    /// <summary>Every hitter before every scored season, talent by the filter's forecast in a neutral park.</summary>
    private PlayingTimeCase[] PlayingTimeCases()
    {
        (int Season, FitTarget Target)[] targets =
            [.. _seasons.Where(s => !_options.NotScored.Contains(s.Season)).SelectMany(s => s.Targets.Where(t => t.Actual is not { MostlyPitched: true }).Select(t => (s.Season, t)))];
        var talent = new TalentModel(_model, _input.Leagues);
        var result = new PlayingTimeCase[targets.Length];
        Parallel.For(0, targets.Length, Parallelism, i =>
        {
            var (season, target) = targets[i];
            var forecast = talent.Forecast(target.History, season, null, leagueSeason: season);
            var evidence = PlayingTimeEvidence.Of(target.History, season, _model.SeasonScale, _model.UnknownSacrificeFliesPerPa, forecast.NeutralTalent);
            result[i] = new PlayingTimeCase(evidence, season, target.Actual?.PA ?? 0);
        });
        return result;
    }

    private static double[] Unit(int row)
    {
        var unit = new double[Components.Count];
        unit[row] = 1;
        return unit;
    }

    private void KeepComponents(Func<Component, ComponentModel> of)
    {
        _model = _model with { Components = ComponentSet<ComponentModel>.From(of) };
        _scored = null;
    }

    private void Keep<T>((T Part, IReadOnlyList<FitBlockRecord> Records) fit, Func<HitterModel, T, HitterModel> into)
    {
        _model = into(_model, fit.Part);
        _records.AddRange(fit.Records);
        _scored = null;
    }

    private void Report(FitBlock block, string what, double within = 0)
    {
        var blocks = FitBlocks.All.Where(_options.Blocks.Contains).ToArray();
        _progress?.Report(new FitProgress(block, what, (Array.IndexOf(blocks, block) + within) / blocks.Length));
    }
}
