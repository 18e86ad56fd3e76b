using System.CommandLine;

namespace ProjectionSim.Benchmarks.Profile;

/// <summary>The verb <c>profile</c>.</summary>
internal static class ProfileCommand
{
    public static Command Create()
    {
        var command = new Command("profile", "Print where a season's time goes, stage by stage.");
        command.SetAction(_ => new SeasonProfile().Print(Console.Out));
        return command;
    }
}
