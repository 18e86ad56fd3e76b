using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Environments;

/// <summary>Whole-number sums of batting counts, and the seven components' successes and trials in them.</summary>
internal sealed class ComponentTotals
{
    public long AB { get; private set; }
    public long H { get; private set; }
    public long Doubles { get; private set; }
    public long Triples { get; private set; }
    public long HR { get; private set; }
    public long UnintentionalBB { get; private set; }
    public long IBB { get; private set; }
    public long SO { get; private set; }
    public long HBP { get; private set; }
    public long SF { get; private set; }
    public long StealAttempts { get; private set; }

    /// <summary>Steal opportunities: 1B + BB + HBP.</summary>
    public long TimesOnFirst => H - Doubles - Triples - HR + UnintentionalBB + IBB + HBP;

    /// <summary>Adds a line; an unknown count adds nothing, so sum only lines that know theirs.</summary>
    public void Add(StatLine line)
    {
        AB += line.AB;
        H += line.H;
        Doubles += line.Doubles;
        Triples += line.Triples;
        HR += line.HR;
        UnintentionalBB += line.BB - (line.IBB ?? 0);
        IBB += line.IBB ?? 0;
        SO += line.SO;
        HBP += line.HBP ?? 0;
        SF += line.SF ?? 0;
        StealAttempts += (line.SB ?? 0) + (line.CS ?? 0);
    }

    /// <summary>Successes and trials of a component.</summary>
    public (long Successes, long Trials) Of(Component component)
    {
        var pax = AB + UnintentionalBB + HBP + SF;
        var contact = pax - HBP - UnintentionalBB - SO;
        return component switch
        {
            Component.HitByPitch => (HBP, pax),
            Component.Walk => (UnintentionalBB, pax - HBP),
            Component.Strikeout => (SO, pax - HBP - UnintentionalBB),
            Component.HomeRun => (HR, contact),
            Component.HitInPlay => (H - HR, contact - HR),
            Component.ExtraBase => (Doubles + Triples, H - HR),
            Component.Triple => (Triples, Doubles + Triples),
            _ => throw new ArgumentOutOfRangeException(nameof(component), component, "No such component."),
        };
    }

    /// <summary>The share of a component's trials; null when it has none, or all or none succeeded (no finite log-odds).</summary>
    public double? Rate(Component component)
    {
        var (successes, trials) = Of(component);
        return successes > 0 && successes < trials ? (double)successes / trials : null;
    }
}
