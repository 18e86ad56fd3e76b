using System.CommandLine;
using ProjectionSim.Numerics;

namespace ProjectionSim.Benchmarks.Profile;

/// <summary>The verb <c>profile</c>.</summary>
internal static class ProfileCommand
{
    public static Command Create()
    {
        var command = new Command("profile", "Print where the time of a season and of a short run goes, stage by stage.");
        var simd = new Option<string?>("--simd") { Description = "The vector form: scalar, 128, 256, 512; this machine's best when left out." };
        command.Options.Add(simd);
        command.SetAction(parsed =>
        {
            new SeasonProfile(SimdForms.Parse(parsed.GetValue(simd))).Print(Console.Out);
            new RunProfile().Print(Console.Out);
        });
        return command;
    }
}
