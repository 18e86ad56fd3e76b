using System.ComponentModel;
using ProjectionSim.Reports.Json;

namespace ProjectionSim.Reports.Trades;

/// <summary>A trade's answer as other programs read it. The names and their order are a contract: see the schema.</summary>
internal sealed record TradeDocument
{
    /// <summary>Raised when a reader of the old form would break.</summary>
    public const int CurrentVersion = 1;

    [Description("Version of this form; additions do not raise it.")]
    public required int SchemaVersion { get; init; }
    public required ProvenanceDocument Provenance { get; init; }

    [Description("The answer in words, a sentence or two each.")]
    public required IReadOnlyList<string> Answer { get; init; }
    public required string Club { get; init; }
    public required int FirstSeason { get; init; }
    public required int LastSeason { get; init; }

    [Description("The future with the highest expected surplus.")]
    public required string Preferred { get; init; }

    [Description("Surplus of the preferred future beyond the next one's, draw by draw (million dollars).")]
    public required SpreadDocument Lead { get; init; }

    [Description("The futures, in the config's order; the first is to leave things as they are.")]
    public required IReadOnlyList<FutureDocument> Futures { get; init; }

    [Description("Expected value of perfect information (million dollars).")]
    public required double PerfectInformation { get; init; }

    [Description("Expected value of sample information of waiting for more plate appearances; null: not asked.")]
    public required WaitingDocument? Waiting { get; init; }

    [Description("What one would have to believe for another future to be the better one.")]
    public required IReadOnlyList<BreakEvenDocument> BreakEvens { get; init; }

    [Description("Probabilities of the config's questions.")]
    public required IReadOnlyList<EventDocument> Questions { get; init; }
}

/// <summary>One future.</summary>
internal sealed record FutureDocument
{
    public required string Name { get; init; }

    [Description("The room's wins above replacement in the first season.")]
    public required SpreadDocument FirstSeasonWins { get; init; }

    [Description("The same over the years of control.")]
    public required SpreadDocument Wins { get; init; }

    [Description("Surplus value (million dollars).")]
    public required SpreadDocument Surplus { get; init; }

    [Description("Surplus beyond the first future's, draw by draw (million dollars).")]
    public required SpreadDocument Gain { get; init; }

    [Description("Pr(gain > 0).")]
    public required double PrGain { get; init; }

    [Description("Pr(highest surplus of all); ties are shared.")]
    public required double PrBest { get; init; }

    [Description("Expected loss against the best future of each draw (million dollars).")]
    public required double Regret { get; init; }
}

/// <summary>A distribution in a few numbers.</summary>
internal sealed record SpreadDocument
{
    public required double Mean { get; init; }
    public required double Sd { get; init; }
    public required double Mcse { get; init; }
    public required double P10 { get; init; }
    public required double P50 { get; init; }
    public required double P90 { get; init; }
}

/// <summary>Waiting.</summary>
internal sealed record WaitingDocument
{
    public required string Player { get; init; }
    public required int PlateAppearances { get; init; }

    [Description("Million dollars, if nothing is lost by waiting.")]
    public required double Value { get; init; }
}

/// <summary>One belief.</summary>
internal sealed record BreakEvenDocument
{
    public required string Name { get; init; }

    [Description("Rate, Percent (a fraction here), Count, Money (million dollars), Times or Plain.")]
    public required string Unit { get; init; }

    [Description("What the model believes: the mean, or an event's probability.")]
    public required double? Model { get; init; }

    [Description("The break-even; null: no value in the range turns the choice.")]
    public required double? Value { get; init; }

    [Description("Monte Carlo standard error of the break-even, or half the last bracket where the run was repeated.")]
    public required double? Error { get; init; }

    [Description("The future that then leads.")]
    public required string? Rival { get; init; }

    [Description("Whether the rival leads above the break-even (else below).")]
    public required bool RivalAbove { get; init; }

    [Description("Pr(a value beyond the break-even) as the model has it.")]
    public required double? Pr { get; init; }

    [Description("The range looked at.")]
    public required IReadOnlyList<double> Range { get; init; }

    [Description("Draws near the break-even that it rests on.")]
    public required long? NearDraws { get; init; }

    [Description("Whether the run was repeated at other values rather than the same draws read again.")]
    public required bool Rerun { get; init; }

    [Description("What draws of another seed say of the break-even; null: none, or the value follows by addition.")]
    public required BreakEvenCheckDocument? Again { get; init; }
}

/// <summary>A break-even looked at again.</summary>
internal sealed record BreakEvenCheckDocument
{
    [Description("The rival's expected gain at the break-even, millions; nothing where the break-even is right.")]
    public required double Gain { get; init; }

    [Description("Its Monte Carlo standard error, that of the break-even included.")]
    public required double Mcse { get; init; }

    [Description("Draws that it rests on.")]
    public required long Draws { get; init; }
}
