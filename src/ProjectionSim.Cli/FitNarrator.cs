using System.Globalization;
using ProjectionSim.Evaluation.Fitting;

namespace ProjectionSim.Cli;

/// <summary>Tells a person where a fit is, one line a step on standard error.</summary>
internal sealed class FitNarrator : IProgress<FitProgress>
{
    private readonly Lock gate = new();
    private readonly TextWriter error;
    private readonly string before;

    private FitNarrator(TextWriter error, string before)
    {
        this.error = error;
        this.before = before;
    }

    /// <summary>One that speaks to a watching person; null where nobody watches.</summary>
    /// <param name="options">--quiet turns it off.</param>
    /// <param name="terminal">Where it is written.</param>
    /// <param name="before">What every line begins with.</param>
    public static FitNarrator? For(CommonOptions options, Terminal terminal, string before = "") =>
        options.Quiet || !terminal.ErrorIsTerminal ? null : new FitNarrator(terminal.Error, before);

    /// <inheritdoc/>
    public void Report(FitProgress value)
    {
        lock (gate)
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before}{value.Done,4:p0} {value.Block.Name()} {value.What}"));
    }
}
