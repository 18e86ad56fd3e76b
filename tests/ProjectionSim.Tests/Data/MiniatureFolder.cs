using System.Globalization;
using System.Text;

namespace ProjectionSim.Tests.Data;

/// <summary>
/// A small data folder of made-up players in the layout of the real one, written to a temporary place: hitters with minor and
/// major seasons, two clubs, a pitcher who bats. The same arguments make the same bytes.
/// </summary>
internal sealed class MiniatureFolder : IDisposable
{
    public const int FirstSeason = 2012;
    public const int LastSeason = 2021;

    private static readonly string[] Clubs = ["BOS", "LAN"];

    private readonly Random _random;

    private MiniatureFolder(int hitters, int seed)
    {
        _random = new Random(seed);
        Path = Directory.CreateTempSubdirectory("miniature").FullName;
        foreach (var part in new[] { "lahman", "milb", "parks", "statcast", "injuries", "catchers", "splits" })
            Directory.CreateDirectory(System.IO.Path.Combine(Path, part));
        WriteAll(hitters);
    }

    public string Path { get; }

    public static MiniatureFolder Create(int hitters = 40, int seed = 7) => new(hitters, seed);

    /// <summary>The made-up identifier of hitter number <paramref name="number"/>.</summary>
    public static string Hitter(int number) => Invariant($"hitter{number:00}");

    public string Read(string file) => File.ReadAllText(Full(file));

    public void Write(string file, string text) => File.WriteAllText(Full(file), text);

    public void WriteBytes(string file, byte[] bytes) => File.WriteAllBytes(Full(file), bytes);

    public void Append(string file, string line) => File.AppendAllText(Full(file), line + "\n");

    public void Delete(string file) => File.Delete(Full(file));

    /// <summary>How many lines a file has: the number of the last one.</summary>
    public int Lines(string file) => File.ReadAllLines(Full(file)).Length;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Full(string file) => System.IO.Path.Combine(Path, file);

    private void WriteAll(int hitters)
    {
        var people = new StringBuilder("playerID,birthYear,birthMonth,birthDay,nameFirst,nameLast,weight,height,bats,throws,bbrefID\n");
        var ids = new StringBuilder("mlbam,bbref,fangraphs,retro,bbref_minors,lahman,name,birth_date,bats,throws,pro_first,mlb_first\n");
        var appearances = new StringBuilder("yearID,teamID,lgID,playerID,G_all,GS,G_batting,G_defense,G_p,G_c,G_1b,G_2b,G_3b,G_ss,G_lf,G_cf,G_rf,G_of,G_dh,G_ph,G_pr\n");
        var batting = new StringBuilder("playerID,yearID,stint,teamID,lgID,G,AB,R,H,2B,3B,HR,RBI,SB,CS,BB,SO,IBB,HBP,SH,SF,GIDP\n");
        var minors = new StringBuilder("season,level,league,org,mlbam,bbref,fangraphs,name,birth_date,age,G,PA,AB,H,2B,3B,HR,R,RBI,BB,IBB,SO,HBP,SF,SH,GDP,SB,CS\n");
        var statcast = new StringBuilder("mlbam,season,name,pa,bbe,xwoba,woba,la_avg,sprint_speed,chase_pct,ocontact_pct\n");
        for (var i = 0; i < hitters; i++)
        {
            var id = Hitter(i);
            var debut = FirstSeason + 1 + (i % 8);
            var birthYear = debut - 24;
            var hand = "LRB"[i % 3];
            people.Append(Invariant($"{id},{birthYear},{1 + (i % 12)},15,Made,Up{i},{190 + (i % 40)},{70 + (i % 7)},{hand},R,{id}\n"));
            ids.Append(Invariant($"{1000 + i},{id},{9000 + i}.0,made{i:000},,{id},Made Up{i},{birthYear}-{1 + (i % 12):00}-15,{hand},R,,\n"));
            minors.Append(MinorLine(debut - 1, i % 2 == 0 ? "AAA" : "AA", i % 4 == 0 ? "PCL" : "IL", 1000 + i, id, Invariant($"{birthYear}-{1 + (i % 12):00}-15")));
            for (var season = debut; season <= LastSeason; season++)
            {
                var games = 40 + _random.Next(110);
                var catcher = i % 4 == 0 ? games - 5 : 0;
                appearances.Append(Invariant($"{season},{Clubs[i % 2]},AL,{id},{games},{games},{games},{games},0,{catcher},0,0,0,0,{games - 5 - catcher},0,0,0,5,0,0\n"));
                batting.Append(Invariant($"{id},{season},1,{Clubs[i % 2]},AL,{games},{Counts(games * 4)}\n"));
                if (season >= 2015)
                    statcast.Append(Invariant($"{1000 + i},{season},\"Up{i}, Made\",{games * 4},{games * 3}.0,.3{_random.Next(10, 60)},.3{_random.Next(10, 60)},{_random.Next(5, 20)},27.{_random.Next(10)},,\n"));
            }
        }

        for (var season = FirstSeason + 1; season <= LastSeason; season++)
        {
            appearances.Append(Invariant($"{season},BOS,AL,pitcher1,30,30,30,30,30,0,0,0,0,0,0,0,0,0,0,0,0\n"));
            batting.Append(Invariant($"pitcher1,{season},1,BOS,AL,30,60,2,5,0,0,0,1,0,0,1,40,0,0,5,0,0\n"));
        }

        people.Append("pitcher1,1985,4,1,Made,Pitcher,220,75,R,R,pitcher1\n");
        Write("lahman/People.csv", people.ToString());
        Write("ids.csv", ids.ToString());
        Write("lahman/Appearances.csv", appearances.ToString());
        Write("lahman/Batting.csv", batting.ToString());
        Write("milb/lines.csv", minors.ToString());
        Write("statcast/hitters.csv", statcast.ToString());
        WriteLeagues();
        WriteDetails();
    }

    private void WriteDetails()
    {
        Write("injuries/stints_2013_2021.csv", "mlbam,lahman,name,season,start,end,days_apr1_sep30,list_days,transferred60,flag\n"
            + "1000,hitter00,Made Up0,2016,2016-05-01,2016-05-16,15,15.0,,\n"
            + "1001,hitter01,Made Up1,2018,2018-06-01,2018-09-30,121,10.0,Y,end_assumed_sep30\n"
            + "1000,hitter00,Made Up0,2019,2019-04-10,2019-04-30,20,10.0,,\n");
        Write("injuries/days_2013_2021.csv", "mlbam,lahman,season,stints,stints_end_unknown,days_known_stints,days_upper_bound,pa\n"
            + "1000,hitter00,2016,1,0,15,15,300\n1001,hitter01,2018,1,1,0,121,200\n1000,hitter00,2019,1,0,20,20,410\n");
        Write("catchers/framing_2015_2021.csv", "mlbam,season,name,called_pitches,framing_runs,strike_rate,source\n"
            + "1000,2016,\"Up0, Made\",2000.0,5.0,50.5,savant\n1000,2016,\"Up0, Made\",,3.5,,other\n1004,2019,\"Up4, Made\",1500.0,-4.0,46.2,savant\n");
        Write("catchers/framing_2022.csv", "\"id\",\"name\",\"pitches\",\"rv_tot\",\"pct_tot\"\n1004,\"Up4, Made\",1600,2.25,.475\n");
        Write("catchers/blocking_2021.csv", "\"player_id\",\"player_name\",\"team_name\",\"start_year\",\"end_year\",\"pitches\",\"catcher_blocking_runs\",\"blocks_above_average\"\n1000,\"Up0, Made\",\"BOS\",2021,,2500,1,4\n");
        Write("catchers/poptime_2021.csv", "\"entity_name\",\"entity_id\",\"maxeff_arm_2b_3b_sba\",\"pop_2b_sba_count\",\"pop_2b_sba\"\n\"Up0, Made\",\"1000\",\"84.5\",\"20\",\"1.95\"\n");
        Write("catchers/throwing_2016_2021.csv", "mlbam,name,team_name,year,sb_attempts,catcher_stealing_runs,caught_stealing_above_average,n_cs,pop_time,arm_strength\n1000,\"Up0, Made\",BOS,2017,40,1.3,2.0,12,1.97,\n");
        const string header = "YEAR,PHASE,RESP_BAT_ID,RESP_BAT_HAND_CD,RESP_PIT_HAND_CD,B_PA,B_AB,B_H,B_TB,B_2B,B_3B,B_HR,B_HR4,B_RBI,B_BB,B_IBB,B_SO,B_GDP,B_HP,B_SH,B_SF,B_XI\n";
        Write("splits/batting-platoon-2016.csv", header + "2016,R,made000,L,R,210,190,50,80,10,1,6,0,20,15,1,40,3,2,1,1,1\n2016,R,made000,L,L,50,45,9,12,1,1,0,0,3,4,0,15,1,1,0,0,0\n2016,W,made000,L,L,4,4,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0\n2016,R,stranger,R,L,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0\n2016,R,made000,?,B,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0\n");
        Write("splits/batting-platoon-2019.csv", header + "2019,R,made001,R,L,100,90,30,50,5,0,5,0,12,8,0,20,1,1,0,1,0\n");
    }

    private void WriteLeagues()
    {
        var teams = new StringBuilder("yearID,lgID,teamID,park,teamIDretro\n");
        var parks = new StringBuilder("year,team,role,site,G,PA,AB,R,H,2B,3B,HR,BB,IBB,SO,HP,SF,SH,SB,CS\n");
        var weights = new StringBuilder("Season,wOBA,wOBAScale,wBB,wHBP,w1B,w2B,w3B,wHR,runSB,runCS,R/PA,R/W,cFIP\n");
        for (var season = FirstSeason; season <= LastSeason; season++)
        {
            weights.Append(Invariant($"{season},.318,1.2,.69,.72,.88,1.25,1.58,2.03,.2,-.41,.118,9.8,3.1\n"));
            foreach (var club in Clubs)
            {
                teams.Append(Invariant($"{season},AL,{club},Park of {club},{club}\n"));
                var homers = club == "BOS" ? 260 : 200;
                parks.Append(Invariant($"{season},{club},home,{club}01,81,6300,5600,750,1450,300,30,{homers},600,30,1300,60,45,30,70,30\n"));
                parks.Append(Invariant($"{season},{club},road,XXX01,81,6300,5600,750,1420,290,30,220,600,30,1320,60,45,30,70,30\n"));
            }
        }

        Write("lahman/Teams.csv", teams.ToString());
        Write("parks/home_road_totals.csv", parks.ToString());
        Write("woba_weights.csv", weights.ToString());
        Write("milb/level_averages.csv", "season,level,league,PA,AB,H,2B,3B,HR,BB,IBB,SO,HBP,SF,SH,GDP,SB,CS\n2013,AA,,157000,139000,35000,6900,900,3000,13800,430,31000,1800,1100,1400,2900,3400,1500\n");
        Write("milb/three_true_outcomes.csv", "season,level,fgid,name,age,PA,BB,SO,HR,BIPinclHR,GB,LD,FB,mlbam,bbref\n2013,AAA,9002,Made Up2,24,400,40,80,12,270,120,60,90,,\n2013,AA,9003,Made Up3,24,300,30,60,8,200,90,40,70,1003.0,\n");
    }

    private string MinorLine(int season, string level, string league, int mlbam, string bbref, string born)
    {
        var pa = 300 + _random.Next(250);
        var (ab, h, doubles, triples, hr, bb, so) = Split(pa - 6);
        return Invariant($"{season},{level},{league},BOS,{mlbam},{bbref},,Made Up,{born},23,100,{pa},{ab},{h},{doubles},{triples},{hr},40,40,{bb},1,{so},3,2,1,5,6,3\n");
    }

    private string Counts(int pa)
    {
        var (ab, h, doubles, triples, hr, bb, so) = Split(pa - 7);
        return Invariant($"{ab},{h / 2},{h},{doubles},{triples},{hr},{h / 2},4,2,{bb},{so},1,4,1,2,6");
    }

    private (int AB, int H, int Doubles, int Triples, int HR, int BB, int SO) Split(int pa)
    {
        var bb = pa * _random.Next(6, 12) / 100;
        var ab = pa - bb;
        var so = ab * _random.Next(15, 30) / 100;
        var h = ab * _random.Next(22, 30) / 100;
        return (ab, h, h / 5, _random.Next(0, 3), h / 9, bb, so);
    }
}
