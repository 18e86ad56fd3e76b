using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ProjectionSim.Tests.Imports;

/// <summary>A server on this machine that answers in the shape of the API's documentation, and misbehaves when told to.</summary>
internal sealed class StatsApiServer : IDisposable
{
    public const int Player = 700001;

    private readonly HttpListener _listener = new();
    private int _asked;

    public StatsApiServer()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/api/v1/");
        }

        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public Uri Address { get; }

    /// <summary>Questions answered so far.</summary>
    public int Asked => _asked;

    /// <summary>The first so many answers are errors of this status.</summary>
    public (int Times, int Status) Failing { get; set; }

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Slowness { get; set; }

    /// <summary>Answers with this instead.</summary>
    public string? Instead { get; set; }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try { context = await _listener.GetContextAsync(); }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException) { return; }
            int asked = Interlocked.Increment(ref _asked);
            _ = Task.Run(() => Answer(context, asked));
        }
    }

    private async Task Answer(HttpListenerContext context, int asked)
    {
        await Task.Delay(Slowness);
        try
        {
            byte[] body = Encoding.UTF8.GetBytes(Instead ?? Body(context.Request.Url!.PathAndQuery));
            context.Response.StatusCode = asked <= Failing.Times ? Failing.Status : body.Length == 0 ? 404 : 200;
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The asker has gone.
        }
    }

    private static string Body(string path) => path switch
    {
        _ when path.Contains("people/search?names=Al%20Smith", StringComparison.Ordinal) => People(Person(Player, "Al Smith"), Person(2, "Al Smithson")),
        _ when path.Contains("people/search?names=Two", StringComparison.Ordinal) => People(Person(2, "Two"), Person(3, "Two")),
        _ when path.Contains("people/search", StringComparison.Ordinal) => People(),
        _ when path.EndsWith($"people/{Player}", StringComparison.Ordinal) => People(Person(Player, "Al Smith")),
        _ when path.Contains("group=hitting&sportId=1", StringComparison.Ordinal) && path.EndsWith("=1", StringComparison.Ordinal) => Stats("hitting", $"{Split(2023, 300, 1, "MLB", null, 2)},{Split(2023, 190, 1, "MLB", (111, "Boston Red Sox"))},{Split(2023, 110, 1, "MLB", (145, "Chicago White Sox"))}"),
        _ when path.EndsWith("group=hitting&sportId=11", StringComparison.Ordinal) => Stats("hitting", Split(2022, 250, 11, "AAA", (533, "Worcester Red Sox"), league: "International League")),
        _ when path.EndsWith("group=fielding&sportId=1", StringComparison.Ordinal) => Stats("fielding", """{"season":"2023","stat":{"games":60},"position":{"abbreviation":"C"},"team":{"id":111}},{"season":"2023","stat":{"games":20},"position":{"abbreviation":"DH"},"team":{"id":111}},{"season":"2023","stat":{"games":1},"position":{"abbreviation":"P"},"team":{"id":111}}"""),
        _ when path.Contains("stats?", StringComparison.Ordinal) => """{"stats":[]}""",
        _ when path.Contains("teams?", StringComparison.Ordinal) => """{"teams":[{"id":533,"name":"Worcester Red Sox","parentOrgName":"Boston Red Sox"}]}""",
        _ => "",
    };

    private static string People(params string[] people) => "{\"people\":[" + string.Join(',', people) + "]}";

    private static string Person(int id, string name) =>
        Filled("""{"id":ID,"fullName":"NAME","birthDate":"1998-07-01","height":"6' 1\"","weight":205,"batSide":{"code":"L"},"pitchHand":{"code":"R"},"primaryPosition":{"abbreviation":"C"}}""", ("ID", id), ("NAME", name));

    private static string Stats(string group, string splits) =>
        Filled("""{"stats":[{"type":{"displayName":"yearByYear"},"group":{"displayName":"GROUP"},"splits":[SPLITS]}]}""", ("GROUP", group), ("SPLITS", splits));

    private static string Split(int season, int pa, int sport, string level, (int Id, string Name)? team, int teams = 1, string league = "American League") => Filled(
        """{"season":"YEAR","gameType":"R","numTeams":TEAMS,CLUB"league":{"name":"LEAGUE"},"sport":{"id":SPORT,"abbreviation":"LEVEL"},"player":{"id":700001,"fullName":"Al Smith"},"stat":{"gamesPlayed":50,"plateAppearances":PAPP,"atBats":ABAT,"hits":40,"doubles":9,"triples":1,"homeRuns":5,"baseOnBalls":20,"intentionalWalks":1,"strikeOuts":44,"hitByPitch":3,"sacFlies":2,"sacBunts":0,"groundIntoDoublePlay":4,"stolenBases":2,"caughtStealing":1,"runs":30,"rbi":31,"catchersInterference":0}}""",
        ("YEAR", season), ("TEAMS", teams), ("CLUB", team is { } t ? Filled("""
            "team":{"id":NUMBER,"name":"CALLED"},
            """, ("NUMBER", t.Id), ("CALLED", t.Name)) : ""), ("LEAGUE", league), ("SPORT", sport), ("LEVEL", level), ("PAPP", pa), ("ABAT", pa - 25));

    private static string Filled(string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (name, value) in values)
            text = text.Replace(name, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"), StringComparison.Ordinal);
        return text;
    }
}
