using ProjectionSim.Baseball;
using ProjectionSim.Defense;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks a player's lines of defence: seasons before the projected one, workloads and figures that can have happened, one line a season and provider.</summary>
internal sealed class DefenseAudit(AuditedValue place, PlayerHistory player, DefenseHistory defense, DefenseModel? model, Action<AuditedValue, int> past)
{
    /// <summary>More than any catcher has saved or cost in a season.</summary>
    private const double MostRuns = 80;

    /// <summary>More pitches than any catcher takes in a season.</summary>
    private const int MostPitches = 20_000;

    /// <summary>Runs a pitch that no catcher has come near over a season: a mistyped workload shows here.</summary>
    private const double MostRunsPerPitch = .02;

    /// <summary>Runs an inning that no fielder has come near over a season.</summary>
    private const double MostRunsPerInning = .2;

    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">A line is not possible.</exception>
    public void Run()
    {
        Framing();
        Blocking();
        Throwing();
        Fielding();
    }

    private void Framing()
    {
        var seen = new HashSet<(int, string?)>();
        for (int i = 0; i < defense.Framing.Count; i++)
        {
            FramingLine line = defense.Framing[i];
            AuditedValue at = place.At("framing").At(i);
            Season(at, line.Season, seen.Add((line.Season, line.Source)));
            Provider(at, line.Source, model?.Framing);
            at.At("runs").InRange(line.Runs, -MostRuns, MostRuns, "Runs above average of a season.");
            if (line.Pitches is not { } pitches) continue;
            at.At("pitches").InRange(pitches, 1, MostPitches, "Pitches taken with him catching; leave it out where it is unknown.");
            Size(at.At("pitches"), line.Runs, pitches, MostRunsPerPitch, "runs", "pitches");
        }
    }

    private void Blocking()
    {
        var seen = new HashSet<(int, string?)>();
        for (int i = 0; i < defense.Blocking.Count; i++)
        {
            BlockingLine line = defense.Blocking[i];
            AuditedValue at = place.At("blocking").At(i);
            Season(at, line.Season, seen.Add((line.Season, line.Source)));
            Provider(at, line.Source, model?.Blocking);
            at.At("blocksAboveAverage").InRange(line.BlocksAboveAverage, -150, 150, "Passed balls and wild pitches prevented, against an average catcher.");
            if (line.Pitches is { } pitches)
                at.At("pitches").InRange(pitches, 1, MostPitches, "Pitches to block; leave it out where it is unknown.");
        }
    }

    private void Throwing()
    {
        var seen = new HashSet<(int, string?)>();
        for (int i = 0; i < defense.Throwing.Count; i++)
        {
            ThrowingLine line = defense.Throwing[i];
            AuditedValue at = place.At("throwing").At(i);
            Season(at, line.Season, seen.Add((line.Season, line.Source)));
            Provider(at, line.Source, model?.Throwing);
            at.At("caughtStealingAboveAverage").InRange(line.CaughtStealingAboveAverage, -60, 60, "Caught stealing against an average catcher.");
            if (line.Attempts is not { } attempts) continue;
            at.At("attempts").InRange(attempts, 1, 300, "Steal attempts he threw on; leave it out where it is unknown.");
            Size(at.At("attempts"), line.CaughtStealingAboveAverage, attempts, 1, "caught stealing", "attempts");
        }
    }

    private void Fielding()
    {
        var seen = new HashSet<(int, Position, string?)>();
        for (int i = 0; i < defense.Fielding.Count; i++)
        {
            FieldingLine line = defense.Fielding[i];
            AuditedValue at = place.At("fielding").At(i);
            Season(at, line.Season, seen.Add((line.Season, line.Position, line.Source)));
            if (line.Position is Position.C or Position.DH)
                throw at.At("position").Error(line.Position.Name(), "a position in the field other than catcher", "A catcher's lines are framing, blocking and throwing; a designated hitter does not field.");
            at.At("runs").InRange(line.Runs, -MostRuns, MostRuns, "Runs above average of a season.");
            at.At("innings").InRange(line.Innings, 1, 1600, "Innings at the position.");
            Size(at.At("innings"), line.Runs, line.Innings, MostRunsPerInning, "runs", "innings");
            Provider(at, line.Source, model?.Fielding.GetValueOrDefault(line.Position));
            if (line.StandardDeviation is { } sd)
                at.At("standardDeviation").InRange(sd, 0.01, MostRuns, "Runs: how far the season's figure may be off.");
        }
    }

    private void Season(AuditedValue at, int season, bool isNew)
    {
        past(at.At("season"), season);
        if (!isNew)
            throw at.Error("a second line of the season by the same provider", "one a season and provider", $"Add the two up ({player.Name}).");
    }

    /// <summary>The model must know on what scale a provider's figures are.</summary>
    private static void Provider(AuditedValue at, string? source, SkillModel? skill)
    {
        if (source is not null && skill is { Providers.Count: > 0 })
            at.At("source").OneOf(source, [.. skill.Providers.Keys], "provider of the model file");
    }

    private void Size(AuditedValue at, double units, double trials, double most, string unit, string trial)
    {
        if (!(Math.Abs(units) <= most * trials))
            throw at.Error(FormattableString.Invariant($"{trials} {trial} for {units} {unit}"), FormattableString.Invariant($"at most {most} {unit} a piece"), $"Check the workload and its unit ({player.Name}).");
    }
}
