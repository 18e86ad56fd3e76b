namespace ProjectionSim.Baseball;

/// <summary>
/// A node of the plate-appearance tree: a binomial share whose log-odds, relative to the league's, is one coordinate of a
/// hitter's true talent. The numeric values are the order of every seven-vector and 7×7 matrix in the project.
/// </summary>
public enum Component
{
    /// <summary>Hit by pitch per PAx (PAx = AB + unintentional BB + HBP + SF).</summary>
    HitByPitch = 0,

    /// <summary>Unintentional walks per PAx − HBP.</summary>
    Walk = 1,

    /// <summary>Strikeouts per PAx − HBP − unintentional BB.</summary>
    Strikeout = 2,

    /// <summary>Home runs per contact.</summary>
    HomeRun = 3,

    /// <summary>Hits other than home runs per ball in play.</summary>
    HitInPlay = 4,

    /// <summary>Doubles and triples per hit in play.</summary>
    ExtraBase = 5,

    /// <summary>Triples per double or triple.</summary>
    Triple = 6,
}

/// <summary>The seven components, their number and their short column names.</summary>
public static class Components
{
    /// <summary>How many components a talent vector has.</summary>
    public const int Count = 7;

    /// <summary>All components, in the order of every seven-vector.</summary>
    public static IReadOnlyList<Component> All { get; } = Enum.GetValues<Component>();

    /// <summary>The column name a table gives the component: HBP, BB, K, HR, H, XB, T.</summary>
    public static string ShortName(this Component component) => component switch
    {
        Component.HitByPitch => "HBP",
        Component.Walk => "BB",
        Component.Strikeout => "K",
        Component.HomeRun => "HR",
        Component.HitInPlay => "H",
        Component.ExtraBase => "XB",
        Component.Triple => "T",
        _ => throw new ArgumentOutOfRangeException(nameof(component), component, "No such component."),
    };
}
