namespace ProjectionSim.Data.Reading;

/// <summary>A text reader that refuses NUL: a file with one is binary, truncated or UTF-16, whatever its name says.</summary>
internal sealed class NulRefusingReader(TextReader inner, string file) : TextReader
{
    private int _linesBefore;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var read = inner.Read(buffer);
        var text = buffer[..read];
        var at = text.IndexOf('\0');
        if (at >= 0)
        {
            var line = _linesBefore + text[..at].Count('\n') + 1;
            throw new DataFolderException($"{file}({line}): a NUL byte. Expected text in UTF-8; fetch the file again or convert it.");
        }

        _linesBefore += text.Count('\n');
        return read;
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
