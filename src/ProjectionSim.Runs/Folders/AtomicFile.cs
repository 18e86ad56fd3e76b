using System.Text;

namespace ProjectionSim.Runs.Folders;

/// <summary>Writes files whole or not at all: readers see the old file or the whole new one, also after a crash or on a full disk.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What a file that is being written is called until it is whole.</summary>
    public const string TemporaryPrefix = ".projsim-";

    /// <summary>Writes a text file as UTF-8 without a mark, lines ending in \n, replacing one that is there.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="write">Writes the text.</param>
    /// <param name="durable">Waits until the disk has it, so that it also survives a power cut.</param>
    /// <exception cref="IOException">It cannot be written; the message names the file and why, and nothing is left of it.</exception>
    public static void Write(string path, Action<TextWriter> write, bool durable = false)
    {
        var full = Path.GetFullPath(path);
        var temporary = Path.Combine(Path.GetDirectoryName(full)!, TemporaryPrefix + Path.GetRandomFileName());
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                using (var writer = new StreamWriter(stream, Utf8, 1 << 16, leaveOpen: true) { NewLine = "\n" })
                    write(writer);
                stream.Flush(durable);
            }

            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception failure)
        {
            Forget(temporary);
            if (failure is IOException or UnauthorizedAccessException)
                throw new IOException($"Cannot write {path}: {Why(failure)}", failure);
            throw;
        }
    }

    /// <summary>The reason of a failure without the name of the file, which the message has already.</summary>
    public static string Why(Exception failure)
    {
        if (failure is UnauthorizedAccessException)
            return "permission denied.";
        var named = failure.Message.IndexOf(" : '", StringComparison.Ordinal);
        return named > 0 ? $"{failure.Message[..named]}." : failure.Message;
    }

    private static void Forget(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell.
        }
    }
}
