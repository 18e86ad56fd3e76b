namespace ProjectionSim.Reports.Charts;

/// <summary>How much room a text needs, without a font at hand: the widths of a wide common one in bold, so that the real text is seldom wider.</summary>
internal static class TextMeasure
{
    /// <summary>Size of a figure's text in CSS pixels, and of its small text.</summary>
    public const double Size = 12;
    public const double Small = 11;

    /// <summary>Width in CSS pixels.</summary>
    public static double Width(string text, double size = Size)
    {
        double ems = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            ems += rune.Value switch
            {
                'i' or 'j' or 'l' or '.' or ',' or '\'' or ':' or ';' or '|' or ' ' or '!' => .36,
                'W' => 1.12,
                'm' or 'M' or '@' or '%' => 1.04,
                'w' or '+' => .93,
                >= 'A' and <= 'Z' => .8,
                > 0x1100 => 1.05,
                _ => .66,
            };
        }

        return ems * size;
    }

    /// <summary>The text, or as much of it as fits, two points at the end of what is cut.</summary>
    public static string Fit(string text, double room, double size = Size)
    {
        if (Width(text, size) <= room)
            return text;
        var length = text.Length;
        while (length > 1 && Width(text[..length] + "..", size) > room)
            length--;
        if (char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..length].TrimEnd() + "..";
    }
}
