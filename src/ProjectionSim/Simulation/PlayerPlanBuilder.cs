using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.PlayingTime;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Simulation;

/// <summary>From the forecast of a hitter's talent to what his draws need: centre, covariance factor, plate appearances, small rates.</summary>
public sealed class PlayerPlanBuilder
{
    private const int N = Components.Count;
    private readonly HitterModel model;
    private readonly JointLaw joint;
    private readonly Dictionary<string, Lazy<double[]>> roles;

    /// <summary>Takes a model's playing time and counting blocks.</summary>
    public PlayerPlanBuilder(HitterModel model)
    {
        this.model = model;
        var playing = model.PlayingTime;
        joint = new JointLaw(playing.Joint);
        roles = playing.Roles.ToDictionary(
            role => role.Key,
            role => new Lazy<double[]>(() => PlateAppearanceTable.Of(role.Key, role.Value, playing.LongAbsence, playing.MaximumPa)),
            StringComparer.Ordinal);
    }

    /// <summary>The plan of a hitter's season.</summary>
    /// <param name="forecast">His talent, park included.</param>
    /// <param name="history">His lines, for the rates around the outcomes and thresholds of his own.</param>
    /// <param name="role">A role of the model; null for the statistical playing-time law.</param>
    /// <param name="values">Run values of the season.</param>
    /// <param name="events">Events whose probability is asked for.</param>
    /// <param name="runsAndGames">Laws of runs, runs batted in and games; null where they are not drawn.</param>
    /// <param name="value">Runs and wins above replacement; null where they are not drawn.</param>
    /// <exception cref="InvalidInputException">The model has no such role.</exception>
    public PlayerPlan Build(
        TalentForecast forecast, PlayerHistory history, string? role, RunValues values, IReadOnlyList<EventPlan> events, RunsAndGames? runsAndGames = null,
        ValuePlan? value = null)
    {
        double[] factor = (double[])forecast.Covariance.Clone();
        if (!Cholesky.Factor(factor, N))
            throw new InvalidInputException($"The predictive covariance of {history.Name} is not positive definite. Check the model's correlation matrix and variances.");
        double[] loading = new double[N], center = new double[N];
        for (int i = 0; i < N; i++)
        {
            center[i] = forecast.LeagueLogits[i] + forecast.SecondStage[i];
            for (int j = i + 1; j < N; j++) factor[i * N + j] = 0;
            for (int j = i; j < N; j++) loading[i] += factor[j * N + i] * forecast.Gradient[j];
        }

        var around = CountingRates.Of(history, forecast.Season, model.Counting);
        return new PlayerPlan
        {
            Id = history.Id,
            Center = center,
            HomeEffect = forecast.Park,
            Cholesky = factor,
            Gain = joint.Bent(forecast.Gain, forecast.Gradient),
            GainLoading = loading,
            PlateAppearances = Law(forecast, role),
            SmallRates = WithSpread(around, SmallRatesOf(around, forecast.SecondRates)),
            ParkWoba = ParkWoba(forecast, values),
            RunsAndGames = runsAndGames,
            Value = value,
            Events = events,
        };
    }

    /// <summary>Shares of the engine's categories from rates per their own trials.</summary>
    /// <remarks>
    /// Balls in play turned into outs, O, are AB − SO − H and the sacrifice flies; a double play is not a sacrifice fly. Plate
    /// appearances are PAx, intentional walks and sacrifice hits.
    /// </remarks>
    public static SmallRates SmallRatesOf(CountingRates rates, in OutcomeRates outcomes)
    {
        double outsPerPa = outcomes.BallInPlayOut * (1 - rates.IntentionalWalk - rates.SacrificeHit);
        double sacrificeFly = Math.Min(rates.SacrificeFly / outsPerPa, 0.5);
        return new SmallRates
        {
            IntentionalWalk = rates.IntentionalWalk,
            SacrificeHit = rates.SacrificeHit,
            SacrificeFly = sacrificeFly,
            DoublePlay = rates.DoublePlay * (1 - sacrificeFly),
            StealAttempt = Math.Min(rates.StealAttempt, 1),
            StealSuccess = Math.Min(rates.StealSuccess, 1),
        };
    }

    /// <summary>How often a season sends him, and how often he is safe, spread as the model says.</summary>
    private static SmallRates WithSpread(CountingRates around, SmallRates rates) => BetaAtoms.Of(rates.StealAttempt, around.StealAttemptOverdispersion) is not { } attempts ? rates : rates with
    {
        StealAttempts = attempts,
        StealSuccesses = BetaAtoms.Shuffled(BetaAtoms.Of(rates.StealSuccess, around.StealSuccessOverdispersion) ?? BetaAtoms.Certain(rates.StealSuccess)),
    };

    /// <summary>The law of plate appearances: the model's role, or the statistical one.</summary>
    /// <remarks>
    /// A role is an assignment, not evidence of the season's performance. So the shift is read at PA · E / E(role), E being the
    /// statistical expectation given play, and moved by a constant that leaves the wOBA expected per plate appearance where the
    /// statistical law has it: within the role, fewer plate appearances still go with worse seasons.
    /// </remarks>
    private PlateAppearanceLaw Law(TalentForecast forecast, string? role)
    {
        var playing = forecast.PlayingTime;
        int maximum = model.PlayingTime.MaximumPa;
        double overLeague = forecast.WobaSecond - forecast.LeagueWoba;
        double[] statistical = PlateAppearanceTable.Of(playing, maximum);
        double[] probability = statistical;
        double scale = 1, level = 0;
        if (role is not null)
        {
            probability = RoleTable(role);
            double expected = PlateAppearanceTable.ExpectedGivenPlay(statistical);
            scale = expected / PlateAppearanceTable.ExpectedGivenPlay(probability);
            level = MeanShift(statistical, 1, overLeague, playing) - MeanShift(probability, scale, overLeague, playing);
        }

        double[] shift = new double[maximum + 1], shrink = new double[maximum + 1];
        for (int pa = 0; pa <= maximum; pa++)
        {
            shift[pa] = joint.Shift(pa * scale, overLeague, playing) + level;
            shrink[pa] = joint.Shrink(pa * scale);
        }

        return new PlateAppearanceLaw { Cumulative = PlateAppearanceTable.Cumulative(probability), Shift = shift, Shrink = shrink };
    }

    /// <summary>A hitter's place in a room: what each atom of his share says of the season's performance.</summary>
    /// <remarks>
    /// As under a role, but read at the plate appearances that he would have in health beside healthy room mates: games lost, by him or
    /// by others, tell nothing of how well he hits.
    /// </remarks>
    public RoomPlace Place(TalentForecast forecast, int index, RoomPlan room, int member)
    {
        var playing = forecast.PlayingTime;
        double overLeague = forecast.WobaSecond - forecast.LeagueWoba, left = room.Starts;
        for (int m = 0; m < member; m++) left *= 1 - room.Members[m].Share.Mean;
        var law = room.Members[member];
        double elsewhere = law.OtherStarts.Mean * room.SeasonGames * law.PaPerOtherStart;
        double[] statistical = PlateAppearanceTable.Of(playing, model.PlayingTime.MaximumPa);
        double[] plate = Array.ConvertAll(law.Share.Atoms, atom => (atom * left * law.PaPerStart) + elsewhere);
        double mean = (law.Share.Mean * left * law.PaPerStart) + elsewhere;
        double expected = PlateAppearanceTable.ExpectedGivenPlay(statistical);
        double Scaled(double pa) => mean > 0 ? pa * expected / mean : expected;

        double told = 0, below = 0;
        for (int k = 0; k < plate.Length; k++)
        {
            double weight = (law.Share.Cumulative[k] - below) * (mean > 0 ? plate[k] / mean : 1);
            below = law.Share.Cumulative[k];
            told += weight * joint.Shift(Scaled(plate[k]), overLeague, playing);
        }

        double level = MeanShift(statistical, 1, overLeague, playing) - told;
        return new RoomPlace(
            index, member,
            Array.ConvertAll(plate, pa => joint.Shift(Scaled(pa), overLeague, playing) + level),
            Array.ConvertAll(plate, pa => joint.Shrink(Scaled(pa))));
    }

    private double MeanShift(double[] probability, double scale, double overLeague, PlayingTimeForecast playing)
    {
        double sum = 0, mass = 0;
        for (int pa = 1; pa < probability.Length; pa++)
        {
            double weight = probability[pa] * pa;
            sum += weight * joint.Shift(pa * scale, overLeague, playing);
            mass += weight;
        }

        return sum / mass;
    }

    private double[] RoleTable(string role) => roles.TryGetValue(role, out var table)
        ? table.Value
        : throw new InvalidInputException($"The model has no role '{role}'. It has {string.Join(", ", roles.Keys.Order(StringComparer.Ordinal))}; use one of them, or null for the statistical playing time.");

    private static double ParkWoba(TalentForecast forecast, RunValues values)
    {
        double[] inPark = new double[N];
        for (int c = 0; c < N; c++) inPark[c] = forecast.LeagueLogits[c] + forecast.Park[c];
        return Woba.Of(OutcomeRates.FromLogOdds(inPark), values) - Woba.Of(OutcomeRates.FromLogOdds(forecast.LeagueLogits), values);
    }
}
