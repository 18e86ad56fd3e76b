using System.Globalization;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Data.Selection;

/// <summary>
/// Which hitters of a data folder are meant: comparisons of fields (= != &lt; &lt;= &gt; &gt;=, ~ for "contains") joined by and, or, not and
/// parentheses: <c>position = C and (pa >= 100 or level = AAA)</c>.
/// </summary>
public sealed class PlayerFilter
{
    private readonly Func<HitterFacts, bool> _matches;

    private PlayerFilter(Func<HitterFacts, bool> matches) => _matches = matches;

    /// <summary>Whether a hitter is meant.</summary>
    public bool Matches(HitterFacts facts) => _matches(facts);

    /// <summary>Reads a filter.</summary>
    /// <exception cref="FormatException">It cannot be read; the message says at which character.</exception>
    public static PlayerFilter Parse(string text) => new(new Parser(text).All());

    private sealed class Parser(string text)
    {
        private int _at;

        public Func<HitterFacts, bool> All()
        {
            var all = Either();
            Skip();
            return _at == text.Length ? all : throw Error(_at, $"found '{ConfigNode.Shorten(text[_at..])}', expected and, or, or the end");
        }

        private Func<HitterFacts, bool> Either()
        {
            var left = Both();
            while (Take("or"))
            {
                var (a, b) = (left, Both());
                left = facts => a(facts) || b(facts);
            }

            return left;
        }

        private Func<HitterFacts, bool> Both()
        {
            var left = One();
            while (Take("and"))
            {
                var (a, b) = (left, One());
                left = facts => a(facts) && b(facts);
            }

            return left;
        }

        private Func<HitterFacts, bool> One()
        {
            if (Take("not"))
            {
                var inner = One();
                return facts => !inner(facts);
            }

            Skip();
            if (_at < text.Length && text[_at] == '(')
            {
                int open = _at++;
                var inner = Either();
                Skip();
                if (_at >= text.Length || text[_at] != ')') throw Error(_at, $"found {Here()}, expected ')' for the '(' at {open + 1}");
                _at++;
                return inner;
            }

            return Comparison();
        }

        private Func<HitterFacts, bool> Comparison()
        {
            Skip();
            int start = _at;
            string field = Word().ToLowerInvariant();
            string[] known = [.. HitterFacts.Fields.Select(f => f.Name)];
            if (!known.Contains(field, StringComparer.Ordinal))
                throw Error(start, $"found {(field.Length == 0 ? Here() : $"'{ConfigNode.Shorten(field)}'")}, expected a field: {string.Join(", ", known)}.{Suggestion.DidYouMean(field, known)}");
            Skip();
            int signAt = _at;
            string sign = Sign();
            Skip();
            int valueAt = _at;
            string value = Value();
            if (value.Length == 0) throw Error(valueAt, $"found {Here()}, expected a value to compare {field} with");
            bool isText = field is "id" or "name" or "team" or "position" or "bats" or "level";
            return isText ? OfText(field, sign, signAt, value) : OfNumber(field, sign, signAt, value, valueAt);
        }

        private Func<HitterFacts, bool> OfText(string field, string sign, int signAt, string value)
        {
            if (field == "team") value = Clubs.Canonical(value.ToUpperInvariant());
            bool Same(HitterFacts facts) => field == "position" && value.ToUpperInvariant() is "OF" or "IF"
                ? (string.Equals(value, "OF", StringComparison.OrdinalIgnoreCase) ? facts.Position is "LF" or "CF" or "RF" : facts.Position is "1B" or "2B" or "3B" or "SS")
                : string.Equals(facts.Text(field), value, StringComparison.OrdinalIgnoreCase);
            return sign switch
            {
                "=" => Same,
                "!=" => facts => !Same(facts),
                "~" => facts => facts.Text(field)!.Contains(value, StringComparison.OrdinalIgnoreCase),
                _ => throw Error(signAt, $"found '{sign}', expected =, != or ~ for {field}, which is a text"),
            };
        }

        private Func<HitterFacts, bool> OfNumber(string field, string sign, int signAt, string value, int valueAt)
        {
            if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
                throw Error(valueAt, $"found '{ConfigNode.Shorten(value)}', expected a number to compare {field} with");
            return sign switch
            {
                "=" => facts => facts.Number(field).Equals(number),
                "!=" => facts => !facts.Number(field).Equals(number),
                "<" => facts => facts.Number(field) < number,
                "<=" => facts => facts.Number(field) <= number,
                ">" => facts => facts.Number(field) > number,
                ">=" => facts => facts.Number(field) >= number,
                _ => throw Error(signAt, $"found '{sign}', expected =, !=, <, <=, > or >= for {field}, which is a number"),
            };
        }

        private string Sign()
        {
            foreach (var sign in (ReadOnlySpan<string>)["<=", ">=", "!=", "==", "<", ">", "=", "~"])
            {
                if (!text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal)) continue;
                _at += sign.Length;
                return sign == "==" ? "=" : sign;
            }

            throw Error(_at, $"found {Here()}, expected a comparison: =, !=, <, <=, >, >= or ~");
        }

        private string Value()
        {
            if (_at >= text.Length || text[_at] is not ('"' or '\'')) return Word();
            char quote = text[_at];
            int end = text.IndexOf(quote, _at + 1);
            if (end < 0) throw Error(_at, $"found a quote that does not end, expected another {quote}");
            string value = text[(_at + 1)..end];
            _at = end + 1;
            return value;
        }

        private string Word()
        {
            int start = _at;
            while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('(' or ')' or '=' or '<' or '>' or '!' or '~' or '"' or '\''))
                _at++;
            return text[start.._at];
        }

        private bool Take(string word)
        {
            Skip();
            if (!text.AsSpan(_at).StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
            int end = _at + word.Length;
            if (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '(') return false;
            _at = end;
            return true;
        }

        private void Skip()
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        }

        private string Here() => _at >= text.Length ? "the end" : $"'{ConfigNode.Shorten(text[_at..])}'";

        private static FormatException Error(int at, string what) => new($"--select, character {(at + 1).ToString(CultureInfo.InvariantCulture)}: {what}{(what[^1] == '?' ? "" : ".")}");
    }
}
