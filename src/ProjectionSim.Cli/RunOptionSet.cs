using System.CommandLine;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Cli;

/// <summary>The options of commands that make run folders: --resume and --note.</summary>
internal sealed class RunOptionSet
{
    private const int LongestNote = 2000;

    private readonly Option<bool> resume = new("--resume") { Description = "Continues the run folder that --output names; the bytes are those of an uninterrupted run." };
    private readonly Option<string?> note = new("--note") { Description = "A text to keep with the run.", HelpName = "TEXT" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(resume);
        command.Options.Add(note);
    }

    /// <summary>Opens the folder that --output names.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="path">The folder.</param>
    /// <param name="request">What is run; the note and the command line are added here.</param>
    public RunFolder Open(ParseResult parsed, string path, RunRequest request) =>
        RunFolder.Open(path, request with { Note = Note(parsed), Command = CommandOf(parsed) }, parsed.GetValue(resume));

    /// <summary>The note; null where none was given.</summary>
    /// <exception cref="UsageException">It is too long to be one.</exception>
    public string? Note(ParseResult parsed)
    {
        var text = parsed.GetValue(note);
        return text?.Length > LongestNote ? throw new UsageException($"--note: {text.Length} characters, expected at most {LongestNote}.") : text;
    }

    /// <summary>Refuses the options where no run folder is written.</summary>
    /// <exception cref="UsageException">One of them was given.</exception>
    public void RefuseWithoutFolder(ParseResult parsed)
    {
        if (parsed.GetValue(resume)) throw new UsageException("--resume continues a run folder: give --output DIR.");
        if (Note(parsed) is not null) throw new UsageException("--note is kept in a run folder: give --output DIR (a name without .json, .csv, .md or .txt).");
    }

    /// <summary>The command line as it was typed, the program's name first.</summary>
    public static IReadOnlyList<string> CommandOf(ParseResult parsed) => ["projsim", .. parsed.Tokens.Select(token => token.Value)];
}
