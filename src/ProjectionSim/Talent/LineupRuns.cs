using ProjectionSim.Valuation;

namespace ProjectionSim.Talent;

/// <summary>
/// Runs and runs batted in per plate appearance of a league-average hitter by lineup slot, against the mean of the slots: a Markov chain
/// of the 24 base-out states and nine slots over nine innings, the first of which the first slot opens.
/// </summary>
/// <remarks>
/// The slots' hitters reach base by the model's quality; runners advance by its shares. Left out: steals, errors, wild pitches, pinch
/// hitters, the end of a won game. So its level is a tenth low, and only its shape is used: factors whose mean over the slots' plate
/// appearances is 1. Method: Bukiet, Harold and Palacios, Operations Research 1997.
/// </remarks>
public sealed class LineupRuns
{
    /// <summary>Slots of a lineup.</summary>
    public const int Slots = 9;

    private const int Masks = 8, Outs = 3, Innings = 9, Home = 4;

    /// <summary>Plate appearances after which what is left of an inning, or of a runner's chance, is below 10⁻¹².</summary>
    private const int Longest = 80;

    private readonly LineupModel model;
    private readonly List<Step>[] steps = new List<Step>[Masks * Outs * Slots];
    private readonly double[] scores = new double[Masks * Outs * Slots * 3];

    /// <summary>Solves the chain.</summary>
    /// <param name="model">Advancement and quality.</param>
    /// <param name="league">The league's outcomes a plate appearance.</param>
    public LineupRuns(LineupModel model, in OutcomeRates league)
    {
        this.model = model;
        var average = new List<Step>[Masks * Outs];
        for (int state = 0; state < Masks * Outs; state++)
        {
            average[state] = StepsOf(state / Outs, state % Outs, league);
            for (int slot = 0; slot < Slots; slot++) steps[state * Slots + slot] = StepsOf(state / Outs, state % Outs, Better(league, model.SlotQuality[slot]));
        }

        Solve();
        double[] visits = Visits();
        (PlateAppearances, Runs, RunsBattedIn) = Credits(visits, state => average[state / Slots]);
        (_, OwnRuns, OwnRunsBattedIn) = Credits(visits, state => steps[state]);
        Normalise(Runs);
        Normalise(RunsBattedIn);
    }

    /// <summary>Plate appearances a game, first slot to ninth.</summary>
    public double[] PlateAppearances { get; }

    /// <summary>Runs per plate appearance of an average hitter in the slot over their mean.</summary>
    public double[] Runs { get; }

    /// <summary>Runs batted in, the same.</summary>
    public double[] RunsBattedIn { get; }

    /// <summary>Runs per plate appearance of the slots' own hitters, as the chain has them.</summary>
    public double[] OwnRuns { get; }

    /// <summary>Runs batted in, the same.</summary>
    public double[] OwnRunsBattedIn { get; }

    /// <summary>Probability that a runner scores before the inning ends, the hitter of a slot being next.</summary>
    /// <param name="mask">Occupied bases: 1, 2 and 4 for first, second and third, added.</param>
    /// <param name="outs">Outs, 0..2.</param>
    /// <param name="slot">The next hitter's slot, 0..8.</param>
    /// <param name="from">The runner's base, 1..3.</param>
    public double Scores(int mask, int outs, int slot, int from) => scores[(((mask * Outs) + outs) * Slots + slot) * 3 + from - 1];

    private static OutcomeRates Better(in OutcomeRates league, double quality)
    {
        double reached = league.Walk + league.HitByPitch + league.Single + league.Double + league.Triple + league.HomeRun;
        double rest = (1 - (quality * reached)) / (1 - reached);
        return new OutcomeRates(
            league.HitByPitch * quality, league.Walk * quality, league.Strikeout * rest, league.HomeRun * quality, league.Single * quality,
            league.Double * quality, league.Triple * quality, league.BallInPlayOut * rest);
    }

    /// <summary>What may happen in a state: a probability, where batter and runners end up, outs made, runs batted in.</summary>
    private List<Step> StepsOf(int mask, int outs, in OutcomeRates rates)
    {
        var list = new List<Step>();
        bool first = (mask & 1) != 0, second = (mask & 2) != 0, third = (mask & 4) != 0;
        Add(rates.HomeRun, Home, Home, Home, Home, 0);
        Add(rates.Triple, 3, Home, Home, Home, 0);
        Add(rates.Double * model.FirstToHomeOnDouble, 2, Home, Home, Home, 0);
        Add(rates.Double * (1 - model.FirstToHomeOnDouble), 2, 3, Home, Home, 0);
        double scored = second ? model.SecondToHomeOnSingle : 1;
        Add(rates.Single * scored * model.FirstToThirdOnSingle, 1, 3, Home, Home, 0);
        Add(rates.Single * scored * (1 - model.FirstToThirdOnSingle), 1, 2, Home, Home, 0);
        Add(rates.Single * (1 - scored), 1, 2, 3, Home, 0);
        Add(rates.Walk + rates.HitByPitch, 1, 2, first ? 3 : 2, first && second ? Home : 3, 0);
        Add(rates.Strikeout, 0, 1, 2, 3, 1);
        double plain = rates.BallInPlayOut;
        if (outs == 2)
        {
            Add(plain, 0, 1, 2, 3, 1);
            return list;
        }

        if (first)
        {
            Add(plain * model.DoublePlay, 0, 0, 3, Home, 2, unbatted: true);
            plain *= 1 - model.DoublePlay;
        }

        double in3 = third ? model.ThirdToHomeOnOut : 1;
        Add(plain * in3 * model.SecondToThirdOnOut, 0, 1, 3, Home, 1);
        Add(plain * in3 * (1 - model.SecondToThirdOnOut), 0, 1, 2, Home, 1);
        Add(plain * (1 - in3), 0, 1, 2, 3, 1);
        return list;

        void Add(double probability, int batter, int one, int two, int three, int made, bool unbatted = false)
        {
            if (!(probability > 0)) return;
            bool over = outs + made >= Outs;
            int[] to = [batter, first ? one : 0, second ? two : 0, third ? three : 0];
            if (over) to = [0, 0, 0, 0];
            int next = 0, runs = 0;
            foreach (int end in to)
            {
                next |= end is > 0 and < Home ? 1 << (end - 1) : 0;
                runs += end == Home ? 1 : 0;
            }

            list.Add(new Step(probability, to, over ? -1 : (next * Outs) + outs + made, unbatted ? 0 : runs));
        }
    }

    private void Solve()
    {
        double[] before = new double[scores.Length];
        for (int sweep = 0; sweep < Longest; sweep++)
        {
            scores.CopyTo(before, 0);
            for (int state = 0; state < steps.Length; state++)
            {
                for (int from = 1; from <= 3; from++)
                {
                    double sum = 0;
                    if (((state / Slots / Outs) & (1 << (from - 1))) != 0)
                    {
                        foreach (var step in steps[state]) sum += step.Probability * Chance(step, state, step.To[from], before);
                    }

                    scores[state * 3 + from - 1] = sum;
                }
            }
        }
    }

    /// <summary>The chance of scoring of one who ends up on a base, the next slot to bat.</summary>
    private static double Chance(in Step step, int state, int at, double[] chances) => at switch
    {
        Home => 1,
        0 => 0,
        _ => chances[((step.Next * Slots) + ((state + 1) % Slots)) * 3 + at - 1],
    };

    /// <summary>Expected visits of each state in a game.</summary>
    private double[] Visits()
    {
        double[] visits = new double[steps.Length], opens = new double[Slots];
        opens[0] = 1;
        for (int inning = 0; inning < Innings; inning++)
        {
            double[] here = new double[steps.Length];
            opens.CopyTo(here, 0);
            Array.Clear(opens);
            for (int turn = 0; turn < Longest; turn++)
            {
                double[] then = new double[steps.Length];
                for (int state = 0; state < steps.Length; state++)
                {
                    if (!(here[state] > 0)) continue;
                    visits[state] += here[state];
                    int slot = (state + 1) % Slots;
                    foreach (var step in steps[state])
                    {
                        if (step.Next < 0) opens[slot] += here[state] * step.Probability;
                        else then[(step.Next * Slots) + slot] += here[state] * step.Probability;
                    }
                }

                here = then;
            }
        }

        return visits;
    }

    private (double[] PlateAppearances, double[] Runs, double[] RunsBattedIn) Credits(double[] visits, Func<int, List<Step>> of)
    {
        double[] plate = new double[Slots], runs = new double[Slots], batted = new double[Slots];
        for (int state = 0; state < visits.Length; state++)
        {
            plate[state % Slots] += visits[state];
            foreach (var step in of(state))
            {
                batted[state % Slots] += visits[state] * step.Probability * step.RunsBattedIn;
                runs[state % Slots] += visits[state] * step.Probability * Chance(step, state, step.To[0], scores);
            }
        }

        for (int slot = 0; slot < Slots; slot++) (runs[slot], batted[slot]) = (runs[slot] / plate[slot], batted[slot] / plate[slot]);
        return (plate, runs, batted);
    }

    private void Normalise(double[] rates)
    {
        double sum = 0, plate = 0;
        for (int slot = 0; slot < Slots; slot++) (sum, plate) = (sum + (rates[slot] * PlateAppearances[slot]), plate + PlateAppearances[slot]);
        for (int slot = 0; slot < Slots; slot++) rates[slot] *= plate / sum;
    }

    private readonly record struct Step(double Probability, int[] To, int Next, int RunsBattedIn);
}
