using System.CommandLine;
using System.Globalization;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;
using ProjectionSim.Simulation;

namespace ProjectionSim.Cli;

/// <summary>The options that write single draws: --draws-output and --draws-kept.</summary>
internal sealed class DrawsOptionSet
{
    private readonly Option<string?> output = new("--draws-output") { Description = "Writes the first draws as CSV, one row a player and draw, every statistic.", HelpName = "FILE" };
    private readonly Option<string?> kept = new("--draws-kept") { Description = $"How many draws of each player, up to 100,000. [{DrawsFile.UsualDraws}]", HelpName = "N" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(output);
        command.Options.Add(kept);
    }

    /// <summary>Writes the draws, if they were asked for.</summary>
    public void Write(ParseResult parsed, ProjectionInput input, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        if (parsed.GetValue(output) is not { } file) return;
        var draws = parsed.GetValue(kept) is { } text ? Number(text) : DrawsFile.UsualDraws;
        AtomicFile.Write(file, writer => DrawsFile.Write(input, draws, SimdVariable.Read(), writer, cancellation));
        if (!options.Quiet && terminal.ErrorIsTerminal) terminal.Error.WriteLine($"Wrote {file}");
    }

    private static int Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= DrawReader.MostDraws && double.IsInteger(value)
            ? (int)value
            : throw new UsageException($"--draws-kept {text}: expected a whole number from 1 to {DrawReader.MostDraws}.");
}
