using NJsonSchema;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Trades;
using ProjectionSim.Runs.Differences;

namespace ProjectionSim.Tests.Configuration;

public sealed class SchemaTests
{
    public static TheoryData<string, string> Generated => new()
    {
        { "projection.schema.json", SchemaGenerator.Projection() },
        { "model.schema.json", SchemaGenerator.Model() },
        { "environment.schema.json", SchemaGenerator.Environment() },
        { "backtest.schema.json", SchemaGenerator.Backtest() },
        { "output.schema.json", JsonReport.Schema() },
        { "trade.schema.json", SchemaGenerator.Trade() },
        { "trade-output.schema.json", TradeJson.Schema() },
        { "runs-list.schema.json", RunsReport.Schemas().List },
        { "runs-show.schema.json", RunsReport.Schemas().Show },
        { "runs-diff.schema.json", RunsReport.Schemas().Diff },
    };

    [Theory]
    [MemberData(nameof(Generated))]
    public void The_committed_schema_is_the_generated_one(string name, string generated)
    {
        string path = ShippedFiles.Path(name);
        string committed = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        if (!string.Equals(committed, generated, StringComparison.Ordinal))
        {
            string fresh = Path.Combine(AppContext.BaseDirectory, name);
            File.WriteAllText(fresh, generated);
            Assert.Fail($"configs/{name} is not what the records say. The one they say is {fresh}; copy it over when the change is meant.");
        }
    }

    [Theory]
    [InlineData("projection.schema.json", "rushing-wong.json")]
    [InlineData("projection.schema.json", "boston-catchers.json")]
    [InlineData("trade.schema.json", "rushing-trade.json")]
    [InlineData("model.schema.json", "models/hitters.json")]
    [InlineData("model.schema.json", "models/hitters-2019.json")]
    [InlineData("environment.schema.json", "environments/mlb.json")]
    [InlineData("backtest.schema.json", "backtest.json")]
    public async Task A_shipped_file_satisfies_its_schema(string schema, string file)
    {
        JsonSchema rules = await JsonSchema.FromFileAsync(ShippedFiles.Path(schema), TestContext.Current.CancellationToken);
        Assert.Empty(rules.Validate(File.ReadAllText(ShippedFiles.Path(file))));
    }

    [Fact]
    public void The_built_in_schemas_are_the_shipped_ones() =>
        Assert.All(SchemaFiles.Names, name => Assert.Equal(File.ReadAllText(ShippedFiles.Path($"{name}.schema.json")), SchemaFiles.Read(name)));

    [Theory]
    [InlineData("\"draws\": 100000", "\"draws\": 0")]
    [InlineData("\"draws\": 100000", "\"drawz\": 100000")]
    [InlineData("\"bats\": \"L\"", "\"bats\": \"left\"")]
    [InlineData("\"weight\": 0.5", "\"weight\": 2")]
    [InlineData("\"season\": 2026,", "")]
    public async Task The_schema_of_configs_refuses_what_the_program_refuses(string right, string wrong)
    {
        JsonSchema rules = await JsonSchema.FromFileAsync(ShippedFiles.Path("projection.schema.json"), TestContext.Current.CancellationToken);
        string json = File.ReadAllText(ShippedFiles.Path("rushing-wong.json"));
        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.NotEmpty(rules.Validate(json.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"seasons\": [2021, 2022, 2023]", "\"seasons\": 2021")]
    [InlineData("\"draws\": 10000", "\"draws\": 99")]
    [InlineData("\"minPa\": 200", "\"minPa\": 0")]
    [InlineData("\"pool\": \"callUps\"", "\"pool\": \"rookies\"")]
    [InlineData("\"maxRmseWeighted\"", "\"maxRmse\"")]
    public async Task The_schema_of_backtests_refuses_what_the_program_refuses(string right, string wrong)
    {
        JsonSchema rules = await JsonSchema.FromFileAsync(ShippedFiles.Path("backtest.schema.json"), TestContext.Current.CancellationToken);
        string json = File.ReadAllText(ShippedFiles.Path("backtest.json"));
        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.NotEmpty(rules.Validate(json.Replace(right, wrong, StringComparison.Ordinal)));
    }
}
