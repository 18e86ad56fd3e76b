namespace ProjectionSim.Data.Environments;

/// <summary>One club's season at home and on the road, both clubs' batting, and where home was.</summary>
internal sealed class ParkTotals(string club, int season)
{
    private readonly Dictionary<string, int> _sites = new(StringComparer.Ordinal);

    public string Club { get; } = club;
    public int Season { get; } = season;

    /// <summary>All home sites together.</summary>
    public ComponentTotals Home { get; } = new();

    public ComponentTotals Road { get; } = new();

    /// <summary>The site with most home games; empty when none is known.</summary>
    public string Site => _sites.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key).FirstOrDefault("");

    public void AddSite(string site, int games) => _sites[site] = _sites.GetValueOrDefault(site) + games;
}
