using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>What happens to a player's talent estimate at one step of his history.</summary>
internal enum NodeStepKind : byte
{
    /// <summary>A year passes.</summary>
    Drift,

    /// <summary>A forecast is scored against an MLB season; the estimate does not change.</summary>
    Forecast,

    /// <summary>A line at a level updates the estimate.</summary>
    Observe,
}

/// <summary>One step of one component's scalar filter. Fields that the kind does not use are 0.</summary>
internal readonly struct NodeStep
{
    /// <summary>What the step is.</summary>
    public NodeStepKind Kind { get; init; }

    /// <summary>Level of the line observed.</summary>
    public byte Level { get; init; }

    /// <summary>Index of the lower aging knot of a year's drift.</summary>
    public byte Knot { get; init; }

    /// <summary>Share of the upper knot in a year's drift.</summary>
    public double KnotShare { get; init; }

    /// <summary>clip((27 − age)/5, −2, 2) at a year's drift.</summary>
    public double Youth { get; init; }

    /// <summary>Successes and trials of a line, or of the season that is scored.</summary>
    public double Successes { get; init; }
    public double Trials { get; init; }

    /// <summary>League log-odds, level-season offset and park of a line or a scored season.</summary>
    public double Offset { get; init; }

    /// <summary>Share of the Pacific Coast League in a line.</summary>
    public double PacificCoast { get; init; }

    /// <summary>Forecast covariates: log PA, no MLB yet, catcher share, age.</summary>
    public double X0 { get; init; }
    public double X1 { get; init; }
    public double X2 { get; init; }
    public double X3 { get; init; }
}

/// <summary>The histories of all players as one component's scalar filter sees them.</summary>
internal sealed class NodeSequences
{
    private readonly List<NodeStep> _steps = [];
    private readonly List<int> _starts = [];
    private readonly List<double> _entry = [];

    /// <summary>How many players there are.</summary>
    public int Players => _starts.Count;

    /// <summary>How many forecasts are scored (with at least one trial).</summary>
    public int Scored { get; private set; }

    /// <summary>The steps of a player in order.</summary>
    public ReadOnlySpan<NodeStep> Steps(int player)
    {
        var end = player + 1 < _starts.Count ? _starts[player + 1] : _steps.Count;
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_steps)[_starts[player]..end];
    }

    /// <summary>The entry covariates of a player.</summary>
    public ReadOnlySpan<double> Entry(int player) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_entry).Slice(player * NodeParameter.EntryCount, NodeParameter.EntryCount);

    /// <summary>Begins a player with his entry covariates.</summary>
    public void BeginPlayer(ReadOnlySpan<double> entry)
    {
        if (entry.Length != NodeParameter.EntryCount)
            throw new ArgumentException($"A player has {entry.Length} entry covariates; expected {NodeParameter.EntryCount}.", nameof(entry));
        _starts.Add(_steps.Count);
        foreach (var x in entry)
            _entry.Add(x);
    }

    /// <summary>Adds a year's drift to the player begun last, at the age half a year before the season's July.</summary>
    public void AddDrift(double age)
    {
        var (knot, share) = AgingPosition(age);
        _steps.Add(new NodeStep
        {
            Kind = NodeStepKind.Drift,
            Knot = (byte)knot,
            KnotShare = share,
            Youth = Math.Clamp((27 - age) / 5, -2, 2),
        });
    }

    /// <summary>Adds a scored forecast to the player begun last.</summary>
    public void AddForecast(double successes, double trials, double offset, ReadOnlySpan<double> covariates)
    {
        if (!(trials > 0))
            return;
        Scored++;
        _steps.Add(new NodeStep
        {
            Kind = NodeStepKind.Forecast,
            Successes = successes,
            Trials = trials,
            Offset = offset,
            X0 = covariates[0],
            X1 = covariates[1],
            X2 = covariates[2],
            X3 = covariates[3],
        });
    }

    /// <summary>Adds a line to the player begun last; one without trials says nothing and is left out.</summary>
    public void AddLine(Level level, double successes, double trials, double offset, double pacificCoast)
    {
        if (!(trials > 0))
            return;
        _steps.Add(new NodeStep
        {
            Kind = NodeStepKind.Observe,
            Level = (byte)level,
            Successes = successes,
            Trials = trials,
            Offset = offset,
            PacificCoast = pacificCoast,
        });
    }

    private static (int Knot, double Share) AgingPosition(double age)
    {
        var knots = NodeParameter.AgingKnots;
        if (age <= knots[0])
            return (0, 0);
        for (var k = 0; k + 1 < knots.Count; k++)
        {
            if (age < knots[k + 1])
                return (k, (age - knots[k]) / (knots[k + 1] - knots[k]));
        }

        return (knots.Count - 2, 1);
    }
}
