using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Samples;

/// <summary>Every sample runs, and says what its reader is promised.</summary>
public sealed class SampleTests
{
    [Fact]
    public void A_stronger_strikeout_prior_moves_the_catchers_towards_it()
    {
        var lines = Lines(ChangeAPrior.Run);

        Assert.Equal(2, lines.Length);
        Assert.StartsWith("Dalton Rushing: wOBA 0.", lines[0], StringComparison.Ordinal);
        var numbers = lines[0].Split("wOBA ")[1].Split(", with the stronger prior ").Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToArray();
        Assert.True(numbers[1] > numbers[0], lines[0]);
    }

    [Fact]
    public void The_package_s_readme_shows_the_sample_as_it_is_compiled()
    {
        var root = Root();
        var sample = File.ReadAllText(Path.Combine(root, "tests", "ProjectionSim.Samples", "ChangeAPrior.cs"));
        var body = sample.Split("// README begins")[1].Split("// README ends")[0].Replace("output.WriteLine", "Console.WriteLine", StringComparison.Ordinal);
        var code = string.Join('\n', body.Split('\n').Select(line => line.Length > 8 ? line[8..] : line.Trim())).Trim();

        Assert.Contains(code, File.ReadAllText(Path.Combine(root, "src", "ProjectionSim", "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_player_made_of_objects_is_projected()
    {
        var lines = Lines(OwnPlayer.Run);

        Assert.StartsWith("Some Body: wOBA 0.", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("HR >= 10: ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_talent_model_and_a_school_of_value_of_ones_own_reach_the_answer()
    {
        var own = Lines(OwnTalentModel.Run);
        var input = ConfigFile.LoadEmbedded([]);
        var shipped = Projector.Project(input with { Config = input.Config with { Draws = 20_000 } }, threads: 2, drawsDone: null, CancellationToken.None);

        Assert.Equal(2, own.Length);
        foreach (var (line, player) in own.Zip(shipped.Players))
        {
            // Half the replacement level is some 3 runs of 200 plate appearances: a third of a win.
            double war = double.Parse(line.Split("WAR ")[1], CultureInfo.InvariantCulture);
            Assert.InRange(war, player.Observed[Stat.WAR].Mean - 0.8, player.Observed[Stat.WAR].Mean - 0.1);
        }
    }

    [Fact]
    public void A_talent_model_that_changes_nothing_changes_no_bit()
    {
        var input = ConfigFile.LoadEmbedded([]);
        input = input with { Config = input.Config with { Draws = 5_000, Seasons = 2 } };
        var shipped = Projector.Project(input, threads: 1, drawsDone: null, CancellationToken.None);
        var same = Projector.Project(input, threads: 1, drawsDone: null, CancellationToken.None, source: (_, forecast) => forecast);
        var other = Projector.Project(input, threads: 1, drawsDone: null, CancellationToken.None, source: (_, forecast) => forecast with { SecondStage = new double[forecast.SecondStage.Length] });

        Assert.Equal(shipped.Provenance.SummaryHash, same.Provenance.SummaryHash);
        Assert.NotEqual(shipped.Provenance.SummaryHash, other.Provenance.SummaryHash);
    }

    [Fact]
    public void Talent_alone_needs_no_draws() => Assert.Equal(8, Lines(TalentAlone.Run).Length);

    private static string[] Lines(Action<TextWriter> sample)
    {
        var output = new StringWriter { NewLine = "\n" };
        sample(output);
        return output.ToString().TrimEnd().Split('\n');
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProjectionSim.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the samples holds ProjectionSim.sln.");
    }
}
