using System.CommandLine;
using System.Globalization;
using ProjectionSim.Cli.Workbench;
using ProjectionSim.Data.Golden;
using ProjectionSim.Evaluation.Golden;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim verify: reruns small recorded projections and sweeps and compares them bit for bit.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("GOLDEN") { Description = "Golden files: configs/golden/*.json.", Arity = ArgumentArity.OneOrMore };
        var record = new Option<bool>("--record") { Description = "Writes the files anew from their config and overrides, after a change that was meant." };
        var common = new CommonOptionSet(Takes.Threads | Takes.Quiet);
        var command = new Command("verify", "Reruns recorded projections and sweeps and compares every bit; exit code 3 when one differs.") { files, record };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            var differ = 0;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                if (parsed.GetValue(record))
                    Record(file, options, terminal, cancellation);
                else if (!Verify(file, options, terminal, cancellation))
                    differ++;
            }

            return Task.FromResult(differ == 0 ? ExitCode.Done : ExitCode.GateNotMet);
        });
        return command;
    }

    private static bool Verify(string file, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        if (GoldenFile.LoadRequest(file).Vary is not null)
            return SweepVerification.Verify(file, options, terminal, cancellation);
        var golden = GoldenFile.Load(file);
        var input = GoldenFile.LoadInput(file, golden.Config, golden.Set);
        var projection = Projector.Project(input, options.Threads, null, cancellation, SimdVariable.Read());
        if (GoldenComparison.FirstDifference(golden, projection) is { } difference)
        {
            terminal.Error.WriteLine($"{file}: {difference}");
            return false;
        }

        if (!options.Quiet)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: the same bits, {projection.Players.Count} seasons of {projection.Provenance.Draws} draws, sampler {golden.SamplerVersion}, summary {golden.SummaryHash[..12]}"));
        return true;
    }

    private static void Record(string file, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var request = GoldenFile.LoadRequest(file);
        if (request.Vary is not null)
        {
            SweepVerification.Record(file, request, options, terminal, cancellation);
            return;
        }

        var input = GoldenFile.LoadInput(file, request.Config, request.Set);
        var projection = Projector.Project(input, options.Threads, null, cancellation, SimdVariable.Read());
        GoldenFile.Save(file, GoldenComparison.Record(request.Config, request.Set, projection));
        if (!options.Quiet)
            terminal.Out.WriteLine($"{file}: recorded");
    }
}
