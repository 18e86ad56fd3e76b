using System.Diagnostics;

namespace ProjectionSim.Tests.Cli;

/// <summary>The completion scripts inside the shells that they are for; where a shell is not installed, its test skips.</summary>
public sealed class CompletionTests
{
    private const string Bash = """
        eval "$(projsim completion bash)"
        ask() { COMP_LINE="$1"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=($1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _projsim 2>/dev/null; printf '%s\n' "${COMPREPLY[@]}"; }
        ask 'projsim sw'
        ask 'projsim project --set model.components.stri'
        """;

    private const string Fish = """
        projsim completion fish | source
        complete -C 'projsim sw'
        complete -C 'projsim project --set model.components.stri'
        """;

    // A terminal of its own: zsh completes only where it edits a line. The words are split so that the echo of the command is no answer.
    private const string Zsh = """
        zmodload zsh/zpty
        zpty z 'zsh -f -i'
        zpty -w z 'autoload -Uz compinit; compinit -u -D; eval "$(projsim completion zsh)"; echo LOA''DED'
        zpty -r z out '*LOADED*'
        zpty -w -n z $'projsim sw\t'
        zpty -r z out '*sweep*' && print -r -- sweep
        zpty -w -n z $'\C-uprojsim project --set model.components.stri\t'
        zpty -r z out '*strikeout.*' && print -r -- model.components.strikeout.
        zpty -d z
        """;

    [Theory]
    [InlineData("bash", "--norc", Bash)]
    [InlineData("fish", "--no-config", Fish)]
    [InlineData("zsh", "-f", Zsh)]
    public async Task A_shell_completes_a_command_and_a_path_of_the_model(string shell, string plain, string script)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, shell)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null || OperatingSystem.IsWindows(), $"{shell} is not installed");
        var folder = Directory.CreateTempSubdirectory("projsim-completion").FullName;
        try
        {
            var projsim = Path.Combine(folder, "projsim");
            await File.WriteAllTextAsync(projsim, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "projsim.dll")}' \"$@\"\n", TestContext.Current.CancellationToken);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(projsim, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var start = new ProcessStartInfo(program!, [plain, "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
            start.Environment["PATH"] = folder + ":" + start.Environment["PATH"];
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var answered = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            if (await Task.WhenAny(answered, Task.Delay(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)) != answered)
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"{shell} did not answer within a minute");
            }

            Assert.Equal(["sweep", "model.components.strikeout."], (await answered).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
