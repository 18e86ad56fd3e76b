using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Numerics;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Sbc;

/// <summary>
/// Made-up hitters whose true talent is known: drawn from a model's prior, moved by its drift, seen through its levels and binomial
/// luck. Written from the model's numbers, apart from the filter that is to find the talent again.
/// </summary>
public sealed class CareerLaw
{
    private const int N = Components.Count;
    private static readonly string[] LevelNames = ["R", "A", "A+", "AA", "AAA", "MLB"];
    private static readonly Level[] Climb = [Level.R, Level.A, Level.HighA, Level.AA, Level.AAA, Level.MLB];
    private readonly HitterModel model;
    private readonly LeagueLogits leagues;
    private readonly SbcSettings settings;
    private readonly double[] correlation = new double[N * N];

    /// <summary>A law of careers.</summary>
    /// <exception cref="InvalidInputException">The model's correlation is not positive definite.</exception>
    public CareerLaw(HitterModel model, LeagueEnvironments environments, SbcSettings settings)
    {
        this.model = model;
        this.settings = settings;
        leagues = new LeagueLogits(environments);
        for (var i = 0; i < N; i++)
        {
            for (var j = 0; j < N; j++) correlation[(i * N) + j] = model.Correlation.Matrix[i][j];
        }

        if (!Cholesky.Factor(correlation, N)) throw new InvalidInputException("The model's correlation matrix is not positive definite.");
    }

    /// <summary>A hitter, his lines up to the season before the one he is judged in, and his true talent in that season.</summary>
    /// <param name="which">The replication: his address.</param>
    public Career Draw(uint which)
    {
        var words = EvaluationStream.At(settings.Seed, EvaluationPurpose.Career, 0, which);
        var seasons = 1 + (int)(EvaluationStream.Uniform(ref words) * settings.MostSeasons);
        var age = 18 + (int)(EvaluationStream.Uniform(ref words) * 6);
        var rung = Math.Min((int)(EvaluationStream.Uniform(ref words) * 5), 4);
        var entry = settings.Season - seasons;
        var lines = new List<StatLine>(seasons);
        var history = Person(ref words, which, entry - age);
        Span<double> talent = stackalloc double[N];
        Enter(ref words, history, entry, talent);
        for (var year = entry; year <= settings.Season; year++)
        {
            if (year > entry) Drift(ref words, year - (history.BirthDate.Year + ((history.BirthDate.Month - 7) / 12.0)), talent);
            if (year == settings.Season) break;
            lines.Add(Play(ref words, year, Climb[rung], LevelNames[rung], talent));
            if (rung < 5 && EvaluationStream.Uniform(ref words) < .7) rung++;
        }

        return new Career(history with { Lines = lines }, talent.ToArray());
    }

    private static PlayerHistory Person(ref Xoshiro128 words, uint which, int born)
    {
        var position = (int)(EvaluationStream.Uniform(ref words) * 5);
        var hand = EvaluationStream.Uniform(ref words);
        Span<double> size = stackalloc double[2];
        EvaluationStream.Normals(ref words, size);
        return new PlayerHistory
        {
            Id = $"sbc{which}",
            Name = "made up",
            BirthDate = new DateOnly(born, 7, 1),
            Bats = hand < .3 ? BattingHand.Left : hand < .4 ? BattingHand.Switch : BattingHand.Right,
            HeightInches = 73 + (2.3 * size[0]),
            WeightPounds = 205 + (20 * size[1]),
            EntryPositions = new PositionShares
            {
                C = position == 0 ? 1 : 0,
                SS = position == 1 ? 1 : 0,
                CF = position == 2 ? 1 : 0,
                FirstBase = position == 3 ? 1 : 0,
                LF = position == 4 ? 1 : 0,
            },
            Lines = [],
        };
    }

    /// <summary>True talent at entry: the prior's mean for such a hitter, and its spread.</summary>
    private void Enter(ref Xoshiro128 words, PlayerHistory who, int season, Span<double> talent)
    {
        var age = season - who.BirthDate.Year;
        foreach (var component in Components.All)
        {
            var prior = model.Components[component].Prior;
            talent[(int)component] = prior.Intercept + (prior.MinorsEntryAge * (age - 21) / 3)
                + (prior.Catcher * who.EntryPositions.C) + (prior.MiddleInfield * who.EntryPositions.SS) + (prior.CenterField * who.EntryPositions.CF) + (prior.Corner * who.EntryPositions.FirstBase)
                + (who.Bats == BattingHand.Left ? prior.BatsLeft : who.Bats == BattingHand.Switch ? prior.BatsSwitch : 0)
                + (prior.Height * (who.HeightInches!.Value - 73) / 2.5) + (prior.Weight * (who.WeightPounds!.Value - 205) / 20);
        }

        AddCorrelated(ref words, c => Math.Sqrt(model.Components[c].Prior.Variance), talent);
    }

    private void Drift(ref Xoshiro128 words, double age, Span<double> talent)
    {
        var middle = age - .5;
        foreach (var component in Components.All) talent[(int)component] += Interpolated(model.Components[component].Drift.AgingPerYear, middle);
        var youth = Math.Clamp((27 - middle) / 5, -2, 2);
        AddCorrelated(ref words, c => Math.Sqrt(model.Components[c].Drift.VariancePerYear * Math.Exp(model.Components[c].Drift.AgeSlope * youth)), talent);
    }

    private void AddCorrelated(ref Xoshiro128 words, Func<Component, double> deviation, Span<double> talent)
    {
        Span<double> normals = stackalloc double[N];
        EvaluationStream.Normals(ref words, normals);
        foreach (var component in Components.All)
        {
            var c = (int)component;
            double sum = 0;
            for (var k = 0; k <= c; k++) sum += correlation[(c * N) + k] * normals[k];
            talent[c] += deviation(component) * sum;
        }
    }

    private static double Interpolated(IReadOnlyDictionary<int, double> knots, double age)
    {
        var ages = knots.Keys.Order().ToArray();
        if (age <= ages[0]) return knots[ages[0]];
        for (var i = 1; i < ages.Length; i++)
        {
            if (age > ages[i]) continue;
            var share = (age - ages[i - 1]) / (ages[i] - ages[i - 1]);
            return knots[ages[i - 1]] + (share * (knots[ages[i]] - knots[ages[i - 1]]));
        }

        return knots[ages[^1]];
    }

    private StatLine Play(ref Xoshiro128 words, int season, Level level, string name, ReadOnlySpan<double> talent)
    {
        var span = settings.MostPa - settings.FewestPa + 1;
        var n = settings.FewestPa + Math.Min((int)(EvaluationStream.Uniform(ref words) * span), span - 1);
        Span<double> own = stackalloc double[N], p = stackalloc double[N];
        EvaluationStream.Normals(ref words, own);
        double[] league = leagues.Mlb(season), offset = leagues.Offset(level, season).Offset;
        foreach (var component in Components.All)
        {
            var c = (int)component;
            var numbers = model.Components[component];
            var noise = level == Level.MLB ? numbers.MlbNoise : numbers.Levels[level].Noise;
            var above = level == Level.MLB ? 0 : numbers.Levels[level].Offset;
            var center = league[c] + offset[c] + above + talent[c];
            if (settings.CenterRates) center -= noise * (.5 - (1 / (1 + Math.Exp(-center))));
            p[c] = 1 / (1 + Math.Exp(-center - (Math.Sqrt(noise) * own[c])));
        }

        var hitByPitch = BinomialCount.Draw(ref words, n, p[0]);
        var walks = BinomialCount.Draw(ref words, n - hitByPitch, p[1]);
        var atBats = n - hitByPitch - walks;
        var strikeouts = BinomialCount.Draw(ref words, atBats, p[2]);
        var homeRuns = BinomialCount.Draw(ref words, atBats - strikeouts, p[3]);
        var hits = BinomialCount.Draw(ref words, atBats - strikeouts - homeRuns, p[4]);
        var extra = BinomialCount.Draw(ref words, hits, p[5]);
        var triples = BinomialCount.Draw(ref words, extra, p[6]);
        return new StatLine
        {
            Season = season,
            Level = name,
            League = level == Level.AAA ? "IL" : null,
            PA = n,
            AB = atBats,
            H = hits + homeRuns,
            Doubles = extra - triples,
            Triples = triples,
            HR = homeRuns,
            BB = walks,
            IBB = 0,
            SO = strikeouts,
            HBP = hitByPitch,
            SF = 0,
            SH = 0,
        };
    }
}

/// <summary>A made-up hitter.</summary>
/// <param name="History">What may be known of him.</param>
/// <param name="Talent">His true talent in the season that he is judged in, seven log-odds.</param>
public sealed record Career(PlayerHistory History, double[] Talent);
