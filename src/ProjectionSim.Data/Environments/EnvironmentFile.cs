using System.Globalization;
using System.Text;
using System.Text.Json;
using ProjectionSim.Baseball;
using ProjectionSim.Context;

namespace ProjectionSim.Data.Environments;

/// <summary>Writes an environment file as people read it: one line per league season, one per season of run values, one per club season.</summary>
public static class EnvironmentFile
{
    private const string RateFormat = "0.########";
    private const string EffectFormat = "0.######";

    /// <summary>Writes the file, replacing one that is there; equal environments make equal bytes.</summary>
    public static void Save(string path, LeagueEnvironments environment) => File.WriteAllText(path, ToJson(environment), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>The file's text.</summary>
    public static string ToJson(LeagueEnvironments environment)
    {
        var text = new StringBuilder();
        text.Append("{\n  \"$schema\": \"../environment.schema.json\",\n  \"source\": ").Append(Quoted(environment.Source)).Append(",\n");
        text.Append("  \"rates\": {\n");
        AppendAll(text, environment.Rates.OrderBy(r => r.Key == Level.MLB ? -1 : (int)r.Key), (level, rates) =>
        {
            text.Append("    ").Append(Quoted(level.Name())).Append(": {\n");
            AppendAll(text, rates.OrderBy(r => r.Key), (season, set) => text.Append(Invariant($"      \"{season}\": {Set(set, r => Number(r, RateFormat))}")));
            text.Append("    }");
        });
        text.Append("  },\n  \"stealAttemptRate\": {\n");
        AppendAll(text, environment.StealAttemptRate.OrderBy(r => r.Key), (season, rate) => text.Append(Invariant($"    \"{season}\": {Number(rate, EffectFormat)}")));
        text.Append("  },\n  \"runValues\": {\n");
        AppendAll(text, environment.RunValues.OrderBy(r => r.Key), (season, values) => text.Append(Invariant($"    \"{season}\": {RunValuesLine(values)}")));
        text.Append("  },\n  \"parks\": {\n");
        AppendAll(text, environment.Parks.OrderBy(p => p.Key, StringComparer.Ordinal), (club, parks) => AppendClub(text, club, parks));
        return text.Append("  }\n}\n").ToString();
    }

    private static void AppendClub(StringBuilder text, string club, ClubParks parks)
    {
        text.Append(Invariant($"    {Quoted(club)}: {{\n      \"park\": {Quoted(parks.Park)},\n      \"through\": "));
        AppendEffects(text, parks.Through);
        if (parks.Moves.Count > 0)
        {
            text.Append(",\n      \"moves\": ");
            AppendEffects(text, parks.Moves);
        }

        text.Append("\n    }");
    }

    private static void AppendEffects(StringBuilder text, IReadOnlyDictionary<int, ParkEffect> effects)
    {
        text.Append(effects.Count == 0 ? "{" : "{\n");
        AppendAll(text, effects.OrderBy(p => p.Key), (season, park) =>
        {
            text.Append(Invariant($"        \"{season}\": {{ \"effect\": {Set(park.Effect, e => Number(e, EffectFormat))}"));
            if (park.StandardError is { } errors)
                text.Append(", \"standardError\": ").Append(Set(errors, e => e is { } known ? Number(known, EffectFormat) : "null"));
            if (park.Source is { } source)
                text.Append(", \"source\": ").Append(Quoted(source));
            text.Append(" }");
        });
        text.Append(effects.Count == 0 ? "}" : "      }");
    }

    private static string RunValuesLine(RunValues v) => Invariant(
        $"{{ \"leagueWoba\": {Number(v.LeagueWoba, RateFormat)}, \"wobaScale\": {Number(v.WobaScale, RateFormat)}, \"walk\": {Number(v.Walk, RateFormat)}, \"hitByPitch\": {Number(v.HitByPitch, RateFormat)}, \"single\": {Number(v.Single, RateFormat)}, \"double\": {Number(v.Double, RateFormat)}, \"triple\": {Number(v.Triple, RateFormat)}, \"homeRun\": {Number(v.HomeRun, RateFormat)}, \"stolenBase\": {Number(v.StolenBase, RateFormat)}, \"caughtStealing\": {Number(v.CaughtStealing, RateFormat)}, \"runsPerPlateAppearance\": {Number(v.RunsPerPlateAppearance, RateFormat)}, \"runsPerWin\": {Number(v.RunsPerWin, RateFormat)} }}");

    private static string Set<T>(ComponentSet<T> set, Func<T, string> show)
    {
        string[] names = ["hitByPitch", "walk", "strikeout", "homeRun", "hitInPlay", "extraBase", "triple"];
        return "{ " + string.Join(", ", Components.All.Select(c => $"\"{names[(int)c]}\": {show(set[c])}")) + " }";
    }

    private static void AppendAll<TKey, TValue>(StringBuilder text, IEnumerable<KeyValuePair<TKey, TValue>> entries, Action<TKey, TValue> append)
    {
        var first = true;
        foreach (var (key, value) in entries)
        {
            if (!first)
                text.Append(",\n");
            append(key, value);
            first = false;
        }

        if (!first)
            text.Append('\n');
    }

    private static string Number(double value, string format)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "An environment file holds finite numbers only.");
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
