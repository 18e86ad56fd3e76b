using System.Data.Common;
using Dapper;
using ProjectionSim.Runs.Differences;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Stores;

/// <summary>Reads one run out of a store's tables.</summary>
internal sealed class StoreReader(DbConnection connection, long run)
{
    public RunSource Read(RunManifest manifest)
    {
        var entries = connection.Query<(int Entry, string Player, string Name, int? Mlbam, string Scenario, string Club, int Season)>(
            "SELECT entry, player, name, mlbam, scenario, club, season FROM players WHERE run = @run ORDER BY entry", new { run }).ToArray();
        var quantiles = connection.Query<(int Entry, string Kind, string Stat, int Percent, double? Value)>(
            "SELECT entry, kind, stat, percent, value FROM quantiles WHERE run = @run", new { run }).ToLookup(q => (q.Entry, q.Kind, q.Stat));
        var stats = connection.Query<(int Entry, string Kind, string Stat, long N, double? Mean, double? Sd, double? Mcse)>(
            "SELECT entry, kind, stat, n, mean, sd, mcse FROM stats WHERE run = @run", new { run }).ToLookup(s => s.Entry);
        var events = connection.Query<(int Entry, string Event, double Pr, double Mcse)>(
            "SELECT entry, event, pr, mcse FROM events WHERE run = @run ORDER BY entry, number", new { run }).ToLookup(e => e.Entry);
        var years = Years();
        return new RunSource
        {
            Manifest = manifest,
            Inputs = connection.Query<(string Name, string Content)>(
                "SELECT i.name, c.content FROM run_inputs i JOIN inputs c ON c.hash = i.hash WHERE i.run = @run", new { run }).ToDictionary(i => i.Name, i => i.Content, StringComparer.Ordinal),
            Tables = connection.Query<(string Name, string Content)>(
                "SELECT name, content FROM tables WHERE run = @run ORDER BY name", new { run }).ToDictionary(t => t.Name, t => t.Content, StringComparer.Ordinal),
            Entries =
            [
                .. entries.Select(e => new RunEntry
                {
                    Player = e.Player,
                    Name = e.Name,
                    Mlbam = e.Mlbam,
                    Scenario = e.Scenario,
                    Club = e.Club,
                    Season = e.Season,
                    Numbers = stats[e.Entry].ToDictionary(
                        s => (s.Kind, s.Stat),
                        s => new RunNumber(s.N, s.Mean ?? double.NaN, s.Sd ?? double.NaN, s.Mcse ?? double.NaN, [.. quantiles[(e.Entry, s.Kind, s.Stat)].OrderBy(q => q.Percent).Select(q => (q.Percent, q.Value ?? double.NaN))])),
                    Events = [.. events[e.Entry].Select(x => new EventProbability(x.Event, x.Pr, x.Mcse))],
                    Years = [.. years[e.Entry]],
                }),
            ],
            Pairs =
            [
                .. connection.Query<PairRow>(
                    "SELECT pair, kind, stat, entry_a AS A, entry_b AS B, n, pr, tie, mcse, mean, p10, p50, p90 FROM head_to_head WHERE run = @run", new { run })
                    .Select(p => new RunPair((int)p.Pair, p.Kind, p.Stat, (int)p.A, (int)p.B, p.N, p.Pr ?? double.NaN, p.Tie ?? double.NaN, p.Mcse ?? double.NaN, p.Mean ?? double.NaN, p.P10 ?? double.NaN, p.P50 ?? double.NaN, p.P90 ?? double.NaN)),
            ],
        };
    }

    private ILookup<int, RunYear> Years()
    {
        var quantiles = connection.Query<(int Entry, int Season, string Kind, string Stat, int Percent, double? Value)>(
            "SELECT entry, season, kind, stat, percent, value FROM year_quantiles WHERE run = @run", new { run }).ToLookup(q => (q.Entry, q.Season, q.Kind, q.Stat));
        var stats = connection.Query<YearStatRow>("SELECT entry, season, kind, stat, n, mean, sd, mcse FROM year_stats WHERE run = @run", new { run }).ToLookup(s => (s.Entry, s.Season));
        return connection.Query<YearRow>(
            "SELECT entry, season, age, out_of_majors AS OutOfMajors, attrition, compared, breakout, improve, collapse FROM years WHERE run = @run ORDER BY entry, season", new { run })
            .ToLookup(y => (int)y.Entry, y => new RunYear
            {
                Season = (int)y.Season,
                Age = y.Age,
                OutOfMajors = y.OutOfMajors,
                Attrition = y.Attrition,
                Outlook = y.Compared is { } compared ? new YearOutlook(compared, y.Breakout ?? double.NaN, y.Improve ?? double.NaN, y.Collapse ?? double.NaN) : null,
                Numbers = stats[(y.Entry, y.Season)].ToDictionary(
                    s => (s.Kind, s.Stat),
                    s => new RunNumber(s.N, s.Mean ?? double.NaN, s.Sd ?? double.NaN, s.Mcse ?? double.NaN,
                        [.. quantiles[((int)s.Entry, (int)s.Season, s.Kind, s.Stat)].OrderBy(q => q.Percent).Select(q => (q.Percent, q.Value ?? double.NaN))])),
            });
    }

    private sealed class YearRow
    {
        public long Entry { get; set; }
        public long Season { get; set; }
        public double Age { get; set; }
        public double OutOfMajors { get; set; }
        public double? Attrition { get; set; }
        public long? Compared { get; set; }
        public double? Breakout { get; set; }
        public double? Improve { get; set; }
        public double? Collapse { get; set; }
    }

    private sealed class YearStatRow
    {
        public long Entry { get; set; }
        public long Season { get; set; }
        public string Kind { get; set; } = "";
        public string Stat { get; set; } = "";
        public long N { get; set; }
        public double? Mean { get; set; }
        public double? Sd { get; set; }
        public double? Mcse { get; set; }
    }

    private sealed class PairRow
    {
        public long Pair { get; set; }
        public string Kind { get; set; } = "";
        public string Stat { get; set; } = "";
        public long A { get; set; }
        public long B { get; set; }
        public long N { get; set; }
        public double? Pr { get; set; }
        public double? Tie { get; set; }
        public double? Mcse { get; set; }
        public double? Mean { get; set; }
        public double? P10 { get; set; }
        public double? P50 { get; set; }
        public double? P90 { get; set; }
    }
}
