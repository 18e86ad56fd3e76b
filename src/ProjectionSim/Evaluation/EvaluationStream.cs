using System.Text;
using ProjectionSim.Numerics;

namespace ProjectionSim.Evaluation;

/// <summary>What an evaluation draws random words for: one counter word of their address.</summary>
public enum EvaluationPurpose : uint
{
    /// <summary>Resampling players.</summary>
    Bootstrap = 0x45560001,

    /// <summary>Spreading an outcome over its probability mass.</summary>
    RandomisedPit = 0x45560002,

    /// <summary>Simulated seasons given the actual plate appearances.</summary>
    ConditionalSeason = 0x45560003,

    /// <summary>Simulated seasons with simulated plate appearances.</summary>
    JointSeason = 0x45560004,

    /// <summary>The league of a season to come.</summary>
    LeagueShock = 0x45560005,

    /// <summary>Normals of a talent posterior whose sensitivity is measured.</summary>
    PowerScaling = 0x45560006,

    /// <summary>Careers of made-up hitters: simulation-based calibration.</summary>
    Career = 0x45560007,

    /// <summary>Hitters and leagues drawn from the priors alone.</summary>
    PriorDraw = 0x45560008,

    /// <summary>Strata of a Latin hypercube.</summary>
    Hypercube = 0x45560009,

    /// <summary>Steals, runs and runs batted in around simulated seasons.</summary>
    RunsAndSteals = 0x4556000A,
}

/// <summary>Addressed random words: (seed, purpose, who, which) names them whatever else is drawn.</summary>
public static class EvaluationStream
{
    /// <summary>The words of an address.</summary>
    public static Xoshiro128 At(ulong seed, EvaluationPurpose purpose, uint who, uint which, uint part = 0)
    {
        var (a, b, c, d) = Philox4x32.Block(who, which, part, (uint)purpose, (uint)seed, (uint)(seed >> 32));
        return new Xoshiro128(a, b, c, d);
    }

    /// <summary>A uniform number of 0..1, never 0 or 1.</summary>
    public static double Uniform(ref Xoshiro128 words) => PolarNormals.Uniform(ref words);

    /// <summary>Independent standard normal numbers.</summary>
    public static void Normals(ref Xoshiro128 words, Span<double> normals) => PolarNormals.Fill(ref words, normals);

    /// <summary>The address word of a player in a season (FNV-1a of both).</summary>
    public static uint Who(string playerId, int season)
    {
        var hash = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(playerId)) hash = (hash ^ octet) * 16777619u;
        for (var shift = 0; shift < 32; shift += 8) hash = (hash ^ (byte)(season >> shift)) * 16777619u;
        return hash;
    }
}
