using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ProjectionSim.Cli.Warm;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim warm: a process in waiting, so that a changed number shows what it did at once.</summary>
internal static class WarmCommand
{
    private const int UsualMinutes = 20, MostMinutes = 24 * 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), Pause = TimeSpan.FromMilliseconds(50);

    public static Command Create(Terminal terminal)
    {
        var stop = new Option<bool>("--stop") { Description = "Ends it." };
        var minutes = new Option<int>("--minutes") { Description = $"Ends by itself when nobody has asked for so long, 1 to 1440.", HelpName = "N", DefaultValueFactory = _ => UsualMinutes };
        var serve = new Option<bool>("--serve") { Hidden = true };
        var command = new Command("warm", "Keeps a process of yours in waiting that answers project, sweep, explain and the like without starting anew.") { stop, minutes, serve };
        command.SetAction((parsed, cancellation) =>
        {
            var idle = parsed.GetValue(minutes);
            if (idle is < 1 or > MostMinutes) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--minutes {idle}: expected 1 to {MostMinutes}."));
            if (OperatingSystem.IsWindows()) throw new UsageException("warm needs Linux or macOS.");
            var path = WarmPlace.Socket() ?? throw new UsageException($"warm has no place for its socket: set XDG_RUNTIME_DIR or HOME to a folder of a short name, and {WarmPlace.Variable} to nothing.");
            if (parsed.GetValue(serve)) return Task.FromResult(new WarmServer(path, TimeSpan.FromMinutes(idle)).Run(cancellation));
            if (parsed.GetValue(stop))
                terminal.Out.WriteLine(WarmClient.Say(WarmRequest.Stop) is { } ended ? $"The warm process {ended} ends." : "No warm process is there.");
            else
                Start(idle, terminal);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Start(int minutes, Terminal terminal)
    {
        if (WarmClient.Say(WarmRequest.Ping) is { } there)
        {
            terminal.Out.WriteLine($"The warm process {there} is there already; 'projsim warm --stop' ends it.");
            return;
        }

        using var process = Process.Start(Self(minutes)) ?? throw new IOException("the warm process did not start.");
        var clock = Stopwatch.StartNew();
        while (WarmClient.Say(WarmRequest.Ping) is null)
        {
            if (process.HasExited) throw new IOException(Why(process));
            if (clock.Elapsed > Patience) throw new IOException($"the warm process did not answer in {Patience.TotalSeconds:0} s.");
            Thread.Sleep(Pause);
        }

        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The warm process {process.Id} answers from now on. It ends when nobody has asked for {minutes} minutes,"));
        terminal.Out.WriteLine("or by 'projsim warm --stop'; results are the same bytes with it and without.");
    }

    /// <summary>What the process said before it ended, without its name, which this one puts before it.</summary>
    private static string Why(Process process)
    {
        const string Name = "projsim: ";
        var said = process.StandardError.ReadToEnd().Trim();
        if (said.StartsWith(Name, StringComparison.Ordinal)) said = said[Name.Length..];
        return said.Length > 0 ? said : string.Create(CultureInfo.InvariantCulture, $"the warm process ended with {process.ExitCode}.");
    }

    /// <summary>This program once more; its streams are its own, so that a pipe behind this command ends with it.</summary>
    private static ProcessStartInfo Self(int minutes)
    {
        var program = Environment.ProcessPath ?? throw new IOException("the program's own file is not known.");
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet") start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        foreach (var argument in (string[])["warm", "--serve", "--minutes", minutes.ToString(CultureInfo.InvariantCulture)]) start.ArgumentList.Add(argument);
        return start;
    }
}
