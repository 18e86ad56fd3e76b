namespace ProjectionSim.Baseball;

/// <summary>One value for each of the seven components, as a researcher reads it in a JSON file.</summary>
/// <typeparam name="T">What each component has: a number, or a block of settings.</typeparam>
public sealed record ComponentSet<T>
{
    /// <summary>Hit by pitch per PAx.</summary>
    public required T HitByPitch { get; init; }

    /// <summary>Unintentional walks per PAx − HBP.</summary>
    public required T Walk { get; init; }

    /// <summary>Strikeouts per PAx − HBP − BB.</summary>
    public required T Strikeout { get; init; }

    /// <summary>Home runs per contact.</summary>
    public required T HomeRun { get; init; }

    /// <summary>Non-home-run hits per ball in play.</summary>
    public required T HitInPlay { get; init; }

    /// <summary>Doubles and triples per hit in play.</summary>
    public required T ExtraBase { get; init; }

    /// <summary>Triples per double or triple.</summary>
    public required T Triple { get; init; }

    /// <summary>The value of a component.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public T this[Component component] => component switch
    {
        Component.HitByPitch => HitByPitch,
        Component.Walk => Walk,
        Component.Strikeout => Strikeout,
        Component.HomeRun => HomeRun,
        Component.HitInPlay => HitInPlay,
        Component.ExtraBase => ExtraBase,
        Component.Triple => Triple,
        _ => throw new ArgumentOutOfRangeException(nameof(component), component, "No such component."),
    };

    /// <summary>The set whose value at each component is <paramref name="value"/> of it.</summary>
    public static ComponentSet<T> From(Func<Component, T> value) => new()
    {
        HitByPitch = value(Component.HitByPitch),
        Walk = value(Component.Walk),
        Strikeout = value(Component.Strikeout),
        HomeRun = value(Component.HomeRun),
        HitInPlay = value(Component.HitInPlay),
        ExtraBase = value(Component.ExtraBase),
        Triple = value(Component.Triple),
    };

    /// <summary>The values in component order.</summary>
    public T[] ToArray() => [HitByPitch, Walk, Strikeout, HomeRun, HitInPlay, ExtraBase, Triple];
}
