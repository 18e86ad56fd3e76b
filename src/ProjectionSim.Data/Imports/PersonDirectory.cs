using System.Globalization;
using ProjectionSim.Data.Reading;

namespace ProjectionSim.Data.Imports;

/// <summary>Identifiers, birth dates and hands of known people: the data folder's <c>ids.csv</c>, or none.</summary>
internal sealed class PersonDirectory
{
    private readonly Dictionary<string, ImportedPerson> _byKey = new(StringComparer.Ordinal);

    /// <summary>A directory that knows nobody.</summary>
    public static PersonDirectory Empty { get; } = new();

    /// <summary>Reads a table of identifiers: mlbam, bbref, fangraphs, name, birth_date, bats, throws (and bbref_minors).</summary>
    /// <exception cref="DataFolderException">No such file, or no such columns.</exception>
    public static PersonDirectory Read(string file, CancellationToken cancellation)
    {
        var directory = new PersonDirectory();
        var audit = new DataAudit(cancellation);
        using var table = CsvTable.Open("", file, audit) ?? throw new DataFolderException($"'{file}' does not exist. Expected a CSV of identifiers: mlbam,bbref,fangraphs,name,birth_date,bats,throws.");
        var (mlbam, bbref, minors, fanGraphs) = (table.Column("mlbam"), table.Column("bbref"), table.ColumnOrNone("bbref_minors"), table.Column("fangraphs"));
        var (name, born, bats, throws) = (table.Column("name"), table.Column("birth_date"), table.ColumnOrNone("bats"), table.ColumnOrNone("throws"));
        while (table.Read())
        {
            if (table.Whole(mlbam) is not { } id || !table.RowIsSound) continue;
            string major = table.Text(bbref), register = table.Text(minors), graphs = IdentifierReader.FanGraphs(table.Text(fanGraphs));
            var person = new ImportedPerson
            {
                Name = table.Text(name),
                Mlbam = id,
                BaseballReference = major.Length > 0 ? major : register.Length > 0 ? register : null,
                FanGraphs = graphs.Length > 0 ? graphs : null,
                BirthDate = DateOnly.TryParseExact(table.Text(born), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
                Bats = PlayerIndex.Hand(table.Text(bats)),
                Throws = PlayerIndex.Hand(table.Text(throws)),
            };
            directory._byKey.TryAdd(IdentifierReader.MlbamId(id), person);
            if (major.Length > 0) directory._byKey.TryAdd("bbref:" + major, person);
            if (register.Length > 0) directory._byKey.TryAdd("bbref:" + register, person);
            if (graphs.Length > 0) directory._byKey.TryAdd("fangraphs:" + graphs, person);
        }

        return directory;
    }

    /// <summary>The person with what the directory knows of him beyond the row; the row's own words come first, but for identifiers.</summary>
    public ImportedPerson Complete(ImportedPerson person)
    {
        ImportedPerson? known = null;
        if (person.Mlbam is { } mlbam) _byKey.TryGetValue(IdentifierReader.MlbamId(mlbam), out known);
        if (known is null && person.BaseballReference is { } bbref) _byKey.TryGetValue("bbref:" + bbref, out known);
        if (known is null && person.FanGraphs is { } fanGraphs) _byKey.TryGetValue("fangraphs:" + fanGraphs, out known);
        return known is null ? person : person with
        {
            Mlbam = known.Mlbam,
            BaseballReference = known.BaseballReference ?? person.BaseballReference,
            FanGraphs = known.FanGraphs ?? person.FanGraphs,
            BirthDate = person.BirthDate ?? known.BirthDate,
            Bats = person.Bats ?? known.Bats,
            Throws = person.Throws ?? known.Throws,
        };
    }
}
