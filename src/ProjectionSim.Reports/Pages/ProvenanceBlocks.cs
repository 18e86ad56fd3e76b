using System.Globalization;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>How to read a report, and what made it.</summary>
internal static class ProvenanceBlocks
{
    private const int ShortHash = 12;

    public static IEnumerable<Block> Of(Projection projection)
    {
        yield return new Heading("How to read this");
        yield return new Paragraph(
            "10%, 50%, 90%: the value that so many simulated seasons stay below; eight in ten lie between the outer two. " +
            "Season numbers contain the luck of that many plate appearances; true talent does not.");
        var p = projection.Provenance;
        yield return new Paragraph(
            string.Create(CultureInfo.InvariantCulture, $"{StatFormat.Count(p.Draws)} {(p.Draws == 1 ? "draw" : "draws")} a player, seed {p.Seed}, sampler {p.SamplerVersion}, projsim {p.ToolVersion}; ") +
            $"config {Short(p.ConfigHash)}, model {Short(p.ModelHash)}, environment {Short(p.EnvironmentHash)}.",
            Tone.Note);
    }

    private static string Short(string hash) => hash.Length <= ShortHash ? hash : hash[..ShortHash];
}
