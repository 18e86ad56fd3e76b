using ProjectionSim.PlayingTime;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks the health law of a model and what its starts are worth.</summary>
internal static class HealthAudit
{
    /// <summary>Runs every check of the health law.</summary>
    /// <exception cref="ConfigException">A number is out of range.</exception>
    public static void Run(AuditedValue at, HealthModel health)
    {
        at.At("seasonGames").InRange(health.SeasonGames, 2, 200, "It is the games of a season.");
        ModelAudit.Named(at.At("hurt"), health.Hurt, HealthLaw.Features);
        ModelAudit.Named(at.At("long"), health.Long, HealthLaw.Features);
        ModelAudit.Named(at.At("shortShare"), health.ShortShare, HealthLaw.Features);
        ModelAudit.Named(at.At("longShare"), health.LongShare, HealthLaw.Features);
        at.At("shortConcentration").InRange(health.ShortConcentration, 0.01, 10000, "It is a beta distribution's concentration.");
        at.At("longConcentration").InRange(health.LongConcentration, 0.01, 10000, "It is a beta distribution's concentration.");
        at.At("unknownPast").InRange(health.UnknownPast, 0, 1, "It is a share of a season.");
        foreach ((string key, var coefficients) in (ReadOnlySpan<(string, IReadOnlyDictionary<string, double>)>)
            [("hurt", health.Hurt), ("long", health.Long), ("shortShare", health.ShortShare), ("longShare", health.LongShare)])
        {
            foreach ((string name, double value) in coefficients)
                at.At(key).At(name).InRange(value, -50, 50, "It is in log-odds.");
        }
    }

    /// <summary>Runs every check of plate appearances by start.</summary>
    /// <exception cref="ConfigException">A number is out of range.</exception>
    public static void Run(AuditedValue at, StartsModel starts)
    {
        at.At("plateAppearancesBySlot").Count(starts.PlateAppearancesBySlot.Count, 9, "They are of the nine slots of a lineup.");
        for (int slot = 0; slot < starts.PlateAppearancesBySlot.Count; slot++)
            at.At("plateAppearancesBySlot").At(slot).InRange(starts.PlateAppearancesBySlot[slot], 1, 6, "They are plate appearances in a game.");
        at.At("keptByStarter").InRange(starts.KeptByStarter, 0, 1, "It is a share of the slot's plate appearances.");
        at.At("standardDeviation").InRange(starts.StandardDeviation, 0, 3, "It is in plate appearances of one start.");
        at.At("perGameOff").InRange(starts.PerGameOff, 0, 2, "It is in plate appearances of one game.");
        at.At("takenBack").InRange(starts.TakenBack, 0, 1, "It is a share of the starts that later men could not make.");
    }
}
