using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Imports;

namespace ProjectionSim.Tests.Imports;

/// <summary>A folder of made-up downloads, gone with the test.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("projsim-import-");

    public string Path => _folder.FullName;

    public string Write(string name, string text)
    {
        string file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public static ImportResult Read(ImportSource source, string file, ImportDefaults? defaults = null, string? ids = null) =>
        PlayerImport.Read(source, [file], defaults ?? new ImportDefaults(), ids, ConfigFile.LoadEmbedded([]).Environments, CancellationToken.None);

    public void Dispose() => _folder.Delete(recursive: true);
}
