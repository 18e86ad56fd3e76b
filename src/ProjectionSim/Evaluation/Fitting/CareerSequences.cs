using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// The filter's steps behind scored forecasts, all components together, ready to be laid out per component. Consecutive
/// forecasts of one player share their common steps; where what was known of him changed (his position became known with
/// his debut), he starts anew.
/// </summary>
internal sealed class CareerSequences
{
    private readonly List<Career> _careers = [];

    /// <summary>How many forecasts are scored.</summary>
    public int Scored { get; private set; }

    /// <summary>The sequences of scored forecasts.</summary>
    /// <param name="hitters">The forecasts; only their terms and parks are used.</param>
    /// <param name="model">Which lines count, and from which season.</param>
    /// <param name="environments">Leagues and parks.</param>
    public static CareerSequences Of(IEnumerable<FitCase> hitters, HitterModel model, LeagueEnvironments environments)
    {
        var result = new CareerSequences();
        var leagues = new LeagueLogits(environments);
        var context = new ObservationContext(WithoutTranslation(model), leagues, new ParkTable(environments));
        foreach (var player in hitters.GroupBy(h => h.Target.History.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Career? career = null;
            foreach (var hitter in player.OrderBy(h => h.Season))
            {
                var steps = Steps(hitter, model, context);
                if (career is null || !career.Continues(steps))
                    result._careers.Add(career = new Career(steps[0].Entry!));
                career.Append(steps, Forecast(hitter, leagues));
                result.Scored++;
            }
        }

        return result;
    }

    /// <summary>One component's sequences.</summary>
    public NodeSequences For(Component component)
    {
        var c = (int)component;
        var data = new NodeSequences();
        foreach (var career in _careers)
        {
            data.BeginPlayer(career.Entry);
            foreach (var step in career.Steps)
                step.AddTo(data, c);
        }

        return data;
    }

    /// <summary>Entry, drifts and lines before the season, and the drift into it, as the talent model takes them.</summary>
    private static List<CareerStep> Steps(FitCase hitter, HitterModel model, ObservationContext context)
    {
        var history = hitter.Target.History;
        LevelSeason[] lines = [.. LevelSeason.Of(history, model).Where(l => l.Season < hitter.Season)];
        var entry = lines.Length == 0 ? hitter.Season : lines[0].Season;
        var enteredInMinors = lines.Length > 0 && lines[0].Level != Level.MLB;
        var steps = new List<CareerStep> { new() { Season = entry, Entry = EntryCovariates.Of(history, entry, enteredInMinors) } };
        var next = 0;
        for (var year = entry; year <= hitter.Season; year++)
        {
            if (year > entry)
                steps.Add(new CareerStep { Season = year, Age = history.AgeInJuly(year) });
            for (; next < lines.Length && lines[next].Season == year; next++)
                steps.Add(Line(lines[next], context));
        }

        return steps;
    }

    private static CareerStep Line(LevelSeason line, ObservationContext context)
    {
        var offset = new double[Components.Count];
        context.Offset(line, offset);
        return new CareerStep
        {
            Season = line.Season,
            Level = line.Level,
            Evidence = line.Evidence,
            Offset = offset,
            PacificCoast = line.Level == Level.AAA ? line.PacificCoastShare : 0,
        };
    }

    /// <summary>The model without level translations, so that a line's offset is that of its league and parks alone.</summary>
    private static HitterModel WithoutTranslation(HitterModel model) => model with
    {
        Components = ComponentSet<ComponentModel>.From(c => model.Components[c] with
        {
            PacificCoastLeague = 0,
            Levels = model.Components[c].Levels.ToDictionary(l => l.Key, l => l.Value with { Offset = 0 }),
        }),
    };

    private static CareerStep Forecast(FitCase hitter, LeagueLogits leagues)
    {
        var terms = hitter.Forecast.Terms;
        var league = leagues.Mlb(hitter.Season);
        return new CareerStep
        {
            Season = hitter.Season,
            Evidence = FitCase.Evidence(hitter.Target.Actual!),
            Offset = [.. league.Select((logit, c) => logit + hitter.Forecast.Park[c])],
            Covariates =
            [
                Math.Log(1 + terms.LastPa / 100) - 1,
                terms.CareerPa > 0 ? 0 : 1,
                terms.CatcherShare,
                Math.Clamp((terms.Age - 28) / 5, -2, 3),
            ],
        };
    }

    /// <summary>One player's steps with the scored forecasts among them.</summary>
    private sealed class Career(double[] entry)
    {
        private List<CareerStep> _known = [];

        public double[] Entry { get; } = entry;

        public List<CareerStep> Steps { get; } = [];

        /// <summary>Whether the steps begin with all that is known so far.</summary>
        public bool Continues(List<CareerStep> steps)
        {
            if (steps.Count < _known.Count)
                return false;
            for (var i = 0; i < _known.Count; i++)
            {
                if (!_known[i].Same(steps[i]))
                    return false;
            }

            return true;
        }

        public void Append(List<CareerStep> steps, CareerStep forecast)
        {
            // The first step is the entry, which the career already is.
            Steps.AddRange(steps.Skip(Math.Max(1, _known.Count)));
            Steps.Add(forecast);
            _known = steps;
        }
    }

    /// <summary>An entry, a drift, a line or a scored forecast, by which fields are set.</summary>
    private sealed record CareerStep
    {
        public required int Season { get; init; }
        public double[]? Entry { get; init; }
        public double Age { get; init; }
        public Level Level { get; init; }
        public ComponentEvidence? Evidence { get; init; }
        public double[]? Offset { get; init; }
        public double PacificCoast { get; init; }
        public double[]? Covariates { get; init; }

        public bool Same(CareerStep other) => Season == other.Season && Level == other.Level && Age.Equals(other.Age)
            && Equal(Entry, other.Entry) && Equal(Offset, other.Offset)
            && Equal(Evidence?.Successes, other.Evidence?.Successes) && Equal(Evidence?.Trials, other.Evidence?.Trials);

        public void AddTo(NodeSequences data, int c)
        {
            if (Evidence is null)
                data.AddDrift(Age - .5);
            else if (Covariates is not null)
                data.AddForecast(Evidence.Successes[c], Evidence.Trials[c], Offset![c], Covariates);
            else
                data.AddLine(Level, Evidence.Successes[c], Evidence.Trials[c], Offset![c], PacificCoast);
        }

        private static bool Equal(double[]? a, double[]? b) => a is null ? b is null : b is not null && a.AsSpan().SequenceEqual(b);
    }
}
