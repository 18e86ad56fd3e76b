using System.CommandLine;
using ProjectionSim.Benchmarks.Gate;

namespace ProjectionSim.Benchmarks.Results;

/// <summary>The verb <c>results</c>: everything that is measured, into one file named after the CPU.</summary>
internal static class ResultsCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--folder") { Description = "Where the file goes.", DefaultValueFactory = _ => Path.Combine("bench", "results") };
        var command = new Command("results", "Run gate, profile, scaling and startup and write what they print into a file named after this CPU.") { folder };
        command.SetAction(parsed =>
        {
            var path = Path.Combine(parsed.GetValue(folder)!, ResultsFile.Name(CpuIdentity.Current));
            if (!Directory.Exists(parsed.GetValue(folder)))
                throw new GateException($"{parsed.GetValue(folder)}: no such folder. Run it from the repository's root, or give one by --folder.");
            using var text = new StringWriter();
            var code = new ResultsFile(text, Console.Error).Write();
            File.WriteAllText(path, text.ToString());
            Console.Out.WriteLine($"{path} written{(code == 0 ? "" : "; something in it is not as promised")}");
            return code;
        });
        return command;
    }
}
