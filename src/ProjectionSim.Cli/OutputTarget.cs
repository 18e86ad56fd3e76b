using System.Text;

namespace ProjectionSim.Cli;

/// <summary>Writes a result to standard output, or to a file: whole, or not at all.</summary>
internal static class OutputTarget
{
    /// <summary>Writes what <paramref name="write"/> writes, after all of it is made.</summary>
    /// <exception cref="IOException">It cannot be written; the message says where and why.</exception>
    public static void Write(CommonOptions options, Terminal terminal, Action<TextWriter> write)
    {
        var made = new StringWriter { NewLine = "\n" };
        write(made);
        var text = made.GetStringBuilder();
        try
        {
            if (options.Output is { } file)
            {
                WriteFile(file, Encoding.UTF8.GetBytes(text.ToString()));
            }
            else
            {
                terminal.Out.Write(text);
                terminal.Out.Flush();
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Cannot write to {options.Output ?? "standard output"}: {Why(failure)}", failure);
        }

        if (options.Output is not null && !options.Quiet && terminal.ErrorIsTerminal)
            terminal.Error.WriteLine($"Wrote {options.Output}");
    }

    /// <summary>Writes to standard output as it is made, for what may be larger than memory and is kept elsewhere already.</summary>
    /// <exception cref="IOException">It cannot be written; the message says why.</exception>
    public static void Stream(Terminal terminal, Action<TextWriter> write)
    {
        try
        {
            write(terminal.Out);
            terminal.Out.Flush();
        }
        catch (IOException failure) when (failure is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new IOException($"Cannot write to standard output: {Why(failure)}", failure);
        }
    }

    private static void WriteFile(string file, byte[] bytes)
    {
        if (Directory.Exists(file))
            throw new IOException("it is a folder. Give --output the name of a file.");
        if (file.StartsWith("/dev/", StringComparison.Ordinal))
        {
            // A device or an open descriptor cannot be replaced, only written to.
            using var device = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            device.Write(bytes);
            return;
        }

        // A link stays a link: the file that it points to is replaced.
        var target = new FileInfo(file).LinkTarget is null
            ? Path.GetFullPath(file)
            : File.ResolveLinkTarget(file, returnFinalTarget: true)!.FullName;
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
            throw new IOException($"the folder {folder} does not exist. Make it first.");
        Replace(target, Path.Combine(folder, $".projsim-{Path.GetRandomFileName()}"), bytes);
    }

    /// <summary>Readers of <paramref name="target"/> see the old file or the whole new one, also after a crash.</summary>
    private static void Replace(string target, string temporary, byte[] bytes)
    {
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static string Why(Exception failure)
    {
        if (failure is UnauthorizedAccessException)
            return "permission denied.";
        var named = failure.Message.IndexOf(" : '", StringComparison.Ordinal);
        return named > 0 ? $"{failure.Message[..named]}." : failure.Message;
    }
}
