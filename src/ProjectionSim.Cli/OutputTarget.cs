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

    /// <summary>Refuses a file that cannot be written, before the work that would be lost with it.</summary>
    /// <exception cref="IOException">It cannot be written; the message says where and why.</exception>
    public static void Require(string? file)
    {
        if (file is null || file.StartsWith("/dev/", StringComparison.Ordinal))
            return;
        try
        {
            var probe = Path.Combine(FolderOf(Target(file)), $".projsim-{Path.GetRandomFileName()}");
            new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Cannot write to {file}: {Why(failure)}", failure);
        }
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
        if (file.StartsWith("/dev/", StringComparison.Ordinal))
        {
            // A device or an open descriptor cannot be replaced, only written to.
            using var device = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            device.Write(bytes);
            return;
        }

        var target = Target(file);
        Replace(target, Path.Combine(FolderOf(target), $".projsim-{Path.GetRandomFileName()}"), bytes);
    }

    /// <summary>What is replaced: a link stays a link, the file that it points to is replaced.</summary>
    private static string Target(string file)
    {
        if (Directory.Exists(file))
            throw new IOException("it is a folder. Give --output the name of a file.");
        return new FileInfo(file).LinkTarget is null
            ? Path.GetFullPath(file)
            : File.ResolveLinkTarget(file, returnFinalTarget: true)!.FullName;
    }

    private static string FolderOf(string target)
    {
        var folder = Path.GetDirectoryName(target)!;
        return Directory.Exists(folder) ? folder : throw new IOException($"the folder {folder} does not exist. Make it first.");
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

    /// <summary>Why something could not be written, without the runtime's name for it.</summary>
    internal static string Why(Exception failure)
    {
        if (failure is UnauthorizedAccessException)
            return "permission denied.";
        if (failure is FileNotFoundException or DirectoryNotFoundException)
            return "no file can be made there.";
        var named = failure.Message.IndexOf(" : '", StringComparison.Ordinal);
        return named > 0 ? $"{failure.Message[..named]}." : failure.Message;
    }
}
