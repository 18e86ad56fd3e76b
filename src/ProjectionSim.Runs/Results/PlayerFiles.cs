using System.Globalization;
using System.Text;
using System.Text.Json;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Results;

/// <summary>The files players/ID.json of a run folder.</summary>
internal static class PlayerFiles
{
    /// <summary>The file's name in the folder: letters, digits, '-' and '_' of the id as they are, others as ~ and four hex digits.</summary>
    public static string NameOf(string id)
    {
        var name = new StringBuilder(RunFiles.Players).Append('/');
        foreach (var c in id)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_') name.Append(c);
            else name.Append(CultureInfo.InvariantCulture, $"~{(int)c:x4}");
        }

        return name.Append(".json").ToString();
    }

    /// <summary>Writes a player's results.</summary>
    public static void Write(RunFolder folder, PlayerResult result) => folder.Write(
        NameOf(result.Id),
        writer => writer.Write(JsonSerializer.Serialize(result, RunsJsonForms.Compact.PlayerResult) + "\n"));

    /// <summary>A player's results; null where they are missing, torn, or another run's.</summary>
    public static PlayerResult? TryRead(string folder, string id, string run)
    {
        var path = Path.Combine(folder, NameOf(id));
        if (!File.Exists(path)) return null;
        try
        {
            var result = JsonSerializer.Deserialize(File.ReadAllBytes(path), RunsJsonForms.Compact.PlayerResult);
            return result is not null && result.Run == run && result.Id == id ? result : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A player's results.</summary>
    /// <exception cref="InvalidDataException">They are missing, torn, or another run's.</exception>
    public static PlayerResult Read(string folder, string id, string run) => TryRead(folder, id, run)
        ?? throw new InvalidDataException($"{Path.Combine(folder, NameOf(id))}: no result of this run can be read there. Continue the run with --resume, or repeat it with projsim rerun.");
}
