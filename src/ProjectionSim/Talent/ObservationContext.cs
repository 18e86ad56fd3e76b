using ProjectionSim.Baseball;
using ProjectionSim.Context;

namespace ProjectionSim.Talent;

/// <summary>The log-odds that league, level and parks add to a hitter's talent in one season at one level.</summary>
internal sealed class ObservationContext
{
    private const int N = Components.Count;
    private readonly LeagueLogits leagues;
    private readonly ParkTable parks;
    private readonly double[][] translation = new double[Levels.Count][];
    private readonly double[] pacificCoast;
    private readonly double sacrificeFliesPerPa;

    /// <summary>Takes the level translations of a model.</summary>
    public ObservationContext(HitterModel model, LeagueLogits leagues, ParkTable parks)
    {
        this.leagues = leagues;
        this.parks = parks;
        sacrificeFliesPerPa = model.UnknownSacrificeFliesPerPa;
        var components = model.Components.ToArray();
        foreach (var level in Levels.All)
            translation[(int)level] = Array.ConvertAll(components, c => level == Level.MLB ? 0 : c.Levels[level].Offset);
        pacificCoast = Array.ConvertAll(components, c => c.PacificCoastLeague);
    }

    /// <summary>The whole offset of a season's line.</summary>
    public void Offset(LevelSeason line, Span<double> offset)
    {
        double[] mlb = leagues.Mlb(line.Season);
        Span<double> level = stackalloc double[N];
        Span<double> park = stackalloc double[N];
        LevelEffect(line, level);
        ParkEffect(line, park);
        for (int c = 0; c < N; c++) offset[c] = mlb[c] + level[c] + park[c];
    }

    /// <summary>The offset in parts, for people to read.</summary>
    public OffsetParts Parts(LevelSeason line)
    {
        double[] total = new double[N], level = new double[N], park = new double[N];
        Offset(line, total);
        LevelEffect(line, level);
        ParkEffect(line, park);
        var missing = line.Level == Level.MLB
            ? line.Lines.Where(stint => parks.Through(stint.Team, stint.Season).Through is null).Select(stint => stint.Team).Distinct(StringComparer.Ordinal).ToArray()
            : [];
        var carried = line.Level == Level.MLB
            ? line.Lines.Select(stint => (stint.Team, parks.Through(stint.Team, stint.Season).Through)).Where(park => park.Through is { } through && through < line.Season).Distinct().ToArray()
            : [];
        return new OffsetParts(total, level, park, leagues.Offset(line.Level, line.Season).Season, missing, carried);
    }

    /// <summary>The park a forecast of a season uses: estimated through the season before.</summary>
    public ParkEstimate ForecastPark(string? club, int season) => parks.Forecast(club, season);

    private void LevelEffect(LevelSeason line, Span<double> effect)
    {
        double[] league = leagues.Offset(line.Level, line.Season).Offset;
        double[] own = translation[(int)line.Level];
        double share = line.Level == Level.AAA ? line.PacificCoastShare : 0;
        for (int c = 0; c < N; c++) effect[c] = league[c] + own[c] + pacificCoast[c] * share;
    }

    private void ParkEffect(LevelSeason line, Span<double> effect)
    {
        effect.Clear();
        if (line.Level != Level.MLB) return;
        foreach (var stint in line.Lines)
        {
            double[] park = parks.Through(stint.Team, stint.Season).Effect;
            double share = ComponentEvidence.PlateAppearances(stint, sacrificeFliesPerPa) / line.PlateAppearances;
            for (int c = 0; c < N; c++) effect[c] += share * park[c];
        }
    }
}

/// <summary>An offset taken apart.</summary>
/// <param name="Total">Seven log-odds.</param>
/// <param name="Level">The level's part.</param>
/// <param name="Park">The parks' part.</param>
/// <param name="LevelSeason">The season whose league rates the level took.</param>
/// <param name="WithoutPark">MLB clubs without a park estimate; null is an unknown club.</param>
/// <param name="CarriedParks">Clubs whose park estimate is an earlier season's.</param>
internal sealed record OffsetParts(
    double[] Total, double[] Level, double[] Park, int LevelSeason, string?[] WithoutPark, (string? Club, int? Through)[] CarriedParks);
