namespace ProjectionSim.Runs.Folders;

/// <summary>
/// A folder that a run writes: manifest.json, the inputs that repeat it, and its tables. Every file appears whole; the manifest
/// says that the run is complete only when all of them are there. Nothing but its circumstances depends on the clock.
/// </summary>
public sealed class RunFolder : IDisposable
{
    private const string Lock = ".projsim-lock";
    private readonly TimeProvider _clock;
    private readonly FileStream _lock;

    private RunFolder(string path, RunManifest manifest, TimeProvider clock, FileStream writerLock)
    {
        Path = path;
        Manifest = manifest;
        _clock = clock;
        _lock = writerLock;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>What it says of itself.</summary>
    public RunManifest Manifest { get; private set; }

    /// <summary>Makes the folder of a run, or opens the one that the same run began.</summary>
    /// <param name="path">The folder: new, empty, or with <paramref name="resume"/> one of the same run.</param>
    /// <param name="request">What is run.</param>
    /// <param name="resume">Whether a folder of the same run may be there.</param>
    /// <param name="clock">The time of its circumstances; the system's by default.</param>
    /// <exception cref="IOException">The folder cannot be made, or holds something else.</exception>
    /// <exception cref="InvalidDataException">The folder holds another run.</exception>
    public static RunFolder Open(string path, RunRequest request, bool resume = false, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        var inputs = request.Inputs();
        var facts = request.Facts(inputs);
        var manifest = new RunManifest
        {
            Format = RunManifest.CurrentFormat,
            Kind = request.Kind,
            Id = RunManifest.IdOf(request.Kind, facts),
            Note = request.Note,
            Warnings = SeenSeason.WarningOf(request.Input) is { } warning ? [warning] : null,
            Run = facts,
            Circumstances = new RunCircumstances { Command = request.Command, Started = clock.GetUtcNow() },
        };
        var writerLock = Enter(path);
        try
        {
            if (Existing(path, manifest, resume) is { } there)
                return new RunFolder(path, request.Note is null ? there : there with { Note = request.Note }, clock, writerLock);
            foreach (var (name, text) in inputs)
                WriteFile(path, name, writer => writer.Write(text), durable: true);
            manifest.Write(path);
            return new RunFolder(path, manifest, clock, writerLock);
        }
        catch
        {
            writerLock.Dispose();
            throw;
        }
    }

    /// <summary>Whether a file of that name is in the folder.</summary>
    public bool Has(string name) => File.Exists(FullPath(name));

    /// <summary>The path of a file of the folder; names use '/'.</summary>
    public string FullPath(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file of the run, whole or not at all.</summary>
    /// <param name="name">A name like "sweep.csv" or "players/x.json".</param>
    /// <param name="write">Writes the text; it must not depend on the clock or the machine.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string name, Action<TextWriter> write) => WriteFile(Path, name, write, durable: false);

    /// <summary>Marks the run as complete: hashes its files into the manifest.</summary>
    public void Complete()
    {
        foreach (var left in Directory.EnumerateFiles(Path, AtomicFile.TemporaryPrefix + "*", SearchOption.AllDirectories))
        {
            // What a killed process was writing.
            if (!left.EndsWith(Lock, StringComparison.Ordinal)) File.Delete(left);
        }

        var files = RunFiles.Hashes(Path);
        Manifest = Manifest with
        {
            Results = new RunResults { Files = files, Hash = RunResults.HashOf(files) },
            Circumstances = Manifest.Circumstances with { Ended = _clock.GetUtcNow() },
        };
        Manifest.Write(Path);
    }

    /// <summary>Lets other processes write the folder.</summary>
    public void Dispose() => _lock.Dispose();

    private static FileStream Enter(string path)
    {
        if (File.Exists(path.TrimEnd('/', System.IO.Path.DirectorySeparatorChar)))
            throw new IOException($"{path} is a file, and a run folder was asked for. Give --output the name of a folder; a name ending in .json, .csv, .md or .txt is a file.");
        try
        {
            Directory.CreateDirectory(path);
            return new FileStream(System.IO.Path.Combine(path, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var busy = Directory.Exists(path) && File.Exists(System.IO.Path.Combine(path, Lock));
            throw new IOException(busy ? $"{path}: another process is writing this run folder; wait for it, or give another folder." : $"Cannot make the run folder {path}: {AtomicFile.Why(failure)}", failure);
        }
    }

    /// <summary>The manifest of the same run that is there; null where the folder is empty.</summary>
    private static RunManifest? Existing(string path, RunManifest wanted, bool resume)
    {
        var hasManifest = File.Exists(System.IO.Path.Combine(path, RunManifest.FileName));
        if (!hasManifest)
        {
            var other = Directory.EnumerateFileSystemEntries(path).Select(e => System.IO.Path.GetFileName(e)!)
                .FirstOrDefault(name => !name.StartsWith(AtomicFile.TemporaryPrefix, StringComparison.Ordinal) && name != "input");
            return other is null ? null : throw new IOException($"{path}: the folder has '{other}' and is no run folder. Give --output a new or empty folder.");
        }

        var there = RunManifest.Read(path);
        if (there.Id != wanted.Id)
            throw new InvalidDataException($"{path}: the folder holds another run ({Differing(there, wanted)}). Give --output another folder, or repeat that run with: projsim rerun {path}");
        if (!resume)
            throw new IOException($"{path}: the folder holds this run already{(there.IsComplete ? "" : ", not complete")}. Continue it with --resume, or give --output another folder.");
        return there;
    }

    private static string Differing(RunManifest a, RunManifest b)
    {
        if (a.Kind != b.Kind) return $"of '{a.Kind}'";
        foreach (var (name, x, y) in (ReadOnlySpan<(string, object?, object?)>)[
            ("tool version", a.Run.ToolVersion, b.Run.ToolVersion), ("sampler version", a.Run.SamplerVersion, b.Run.SamplerVersion),
            ("season", a.Run.Season, b.Run.Season), ("seed", a.Run.Seed, b.Run.Seed), ("draws", a.Run.Draws, b.Run.Draws),
            ("config", a.Run.ConfigHash, b.Run.ConfigHash), ("model", a.Run.ModelHash, b.Run.ModelHash),
            ("environment", a.Run.EnvironmentHash, b.Run.EnvironmentHash), ("data", a.Run.DataHash, b.Run.DataHash)])
        {
            if (!Equals(x, y)) return $"its {name} is {Short(x)}, not {Short(y)}";
        }

        return "its options differ";
    }

    private static string Short(object? value) => value is string { Length: > 12 } text ? text[..12] : $"{value ?? "none"}";

    private static void WriteFile(string folder, string name, Action<TextWriter> write, bool durable)
    {
        var path = System.IO.Path.Combine(folder, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, write, durable);
    }
}
