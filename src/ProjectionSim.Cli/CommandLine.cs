using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using ProjectionSim.Baseball;
using ProjectionSim.Cli.Commands;
using ProjectionSim.Data;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Cli;

/// <summary>The command line of projsim: its commands, and what an error becomes.</summary>
internal static class CommandLine
{
    /// <summary>What Ctrl-C leaves on standard error.</summary>
    public const string CancelledMessage = "projsim: cancelled; nothing was written.";

    /// <summary>Every command, one line each.</summary>
    private static readonly Verb[] Verbs =
    [
        new("project", ProjectCommand.Create),
        new("compare", CompareCommand.Create),
        new("explain", ExplainCommand.Create),
        new("comps", CompsCommand.Create),
        new("report", ReportCommand.Create),
        new("trade", TradeCommand.Create),
        new("validate", ValidateCommand.Create),
        new("import", ImportCommand.Create),
        new("fetch", FetchCommand.Create),
        new("fit", FitCommand.Create),
        new("backtest", BacktestCommand.Create),
        new("marcel", MarcelCommand.Create),
        new("verify", VerifyCommand.Create),
        new("model", ModelCommand.Create),
        new("sweep", SweepCommand.Create),
        new("sensitivity", SensitivityCommand.Create),
        new("ablate", AblateCommand.Create),
        new("prior-check", PriorCheckCommand.Create),
        new("posterior-check", PosteriorCheckCommand.Create),
        new("sbc", SbcCommand.Create),
        new("runs", RunsCommand.Create),
        new("rerun", RerunCommand.Create),
        new("schema", SchemaCommand.Create),
        new("completion", CompletionCommand.Create),
        new("warm", WarmCommand.Create),
    ];


    /// <summary>Parses and runs on the process's own streams and signals.</summary>
    public static int Run(string[] args)
    {
        using var interrupt = new Interrupt(Console.Error);
        return Run(args, Terminal.OfProcess(), interrupt.Token);
    }

    /// <summary>The names of all commands.</summary>
    public static IReadOnlyList<string> CommandNames(Terminal terminal) => [.. Verbs.Select(verb => verb.Create(terminal).Name)];

    /// <summary>Parses and runs; the exit code. Never throws, never prints a stack trace.</summary>
    public static int Run(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            var code = Invoke(args, terminal, cancellation);
            terminal.Out.Flush();
            return code;
        }
        catch (Exception failure)
        {
            return Report(failure, terminal.Error, cancellation);
        }
    }

    private static int Invoke(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        if (Overview.IsAskedFor(args))
        {
            terminal.Out.Write(Encoding.UTF8.GetString(Overview.Text));
            return ExitCode.Done;
        }

        var root = new RootCommand("Projects baseball players' seasons by Monte Carlo: whole distributions, and who will hit better.");
        foreach (var verb in Needed(args))
            root.Subcommands.Add(verb.Create(terminal));
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is HelpAction help) help.MaxWidth = terminal.Style.Width; // it would know a terminal's width, not a pipe's
        switch (parsed.Action)
        {
            case ParseErrorAction:
                // The last message is the particular one: "bogus is no command" after "a command is missing".
                terminal.Error.WriteLine($"projsim: {OneLine(parsed.Errors[^1].Message)}");
                terminal.Error.WriteLine($"Run '{CommandPath(parsed.CommandResult)} --help' for what it takes.");
                return ExitCode.WrongUsage;
            case not HelpAction when !IsSuggestion(args) && UnknownOption(parsed) is { } unknown:
                throw new UsageException($"'{unknown}' is no option of {CommandPath(parsed.CommandResult)}; a file of that name is ./{unknown}.");
            case AsynchronousCommandLineAction action:
                return action.InvokeAsync(parsed, cancellation).GetAwaiter().GetResult();
            default:
                return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
    }

    /// <summary>The commands that a command line can mean: making them all costs more than an empty program does.</summary>
    private static Verb[] Needed(string[] args) => Array.Find(Verbs, verb => args.Length > 0 && verb.Name == args[0]) is { } named ? [named] : Verbs;

    /// <summary>Whether a shell asks what could be typed next: <c>projsim [suggest:N] "what is typed"</c>.</summary>
    private static bool IsSuggestion(string[] args) => args is [['[', 's', 'u', 'g', 'g', 'e', 's', 't', ..], ..];

    /// <summary>What looks like an option and was taken for a file or a player, because no option has that name.</summary>
    private static string? UnknownOption(ParseResult parsed)
    {
        foreach (var argument in parsed.CommandResult.Command.Arguments)
        {
            foreach (var token in parsed.GetResult(argument)?.Tokens ?? [])
            {
                if (token.Value is ['-', _, ..])
                    return token.Value;
            }
        }

        return null;
    }

    private static string CommandPath(System.CommandLine.Parsing.CommandResult result) =>
        result.Command is RootCommand ? "projsim"
        : result.Parent is System.CommandLine.Parsing.CommandResult parent ? $"{CommandPath(parent)} {result.Command.Name}"
        : $"projsim {result.Command.Name}";

    /// <summary>One line for the user, and the exit code.</summary>
    private static int Report(Exception failure, TextWriter error, CancellationToken cancellation)
    {
        if (failure is OperationCanceledException || cancellation.IsCancellationRequested)
        {
            error.WriteLine(failure is Runs.Batches.BatchCancelledException ? $"projsim: {OneLine(failure.Message)}" : CancelledMessage);
            return ExitCode.Cancelled;
        }

        if (failure is AggregateException { InnerExceptions: [var single] })
            failure = single;
        if (failure is UsageException)
        {
            error.WriteLine($"projsim: {OneLine(failure.Message)}");
            return ExitCode.WrongUsage;
        }

        var expected = failure is ConfigException or DataFolderException or InvalidInputException or IOException or UnauthorizedAccessException or InvalidDataException or FormatException;
        error.WriteLine(expected
            ? $"projsim: {OneLine(failure.Message)}"
            : $"projsim: internal error, please report it: {failure.GetType().Name}: {OneLine(failure.Message)}");
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PROJECTIONSIM_DEBUG")))
            error.WriteLine(failure);
        return ExitCode.BadInput;
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Replace('\t', ' ').Trim();

    /// <summary>A command by name, made when it is needed.</summary>
    private sealed record Verb(string Name, Func<Terminal, Command> Create);
}
