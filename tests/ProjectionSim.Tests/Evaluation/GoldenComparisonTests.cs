using ProjectionSim.Baseball;
using ProjectionSim.Evaluation.Golden;
using ProjectionSim.Tests.Reports;

namespace ProjectionSim.Tests.Evaluation;

public sealed class GoldenComparisonTests
{
    private static readonly Projection Projection = WithHash(SampleProjection.Two(), "5a17");

    [Fact]
    public void A_projection_equals_its_own_record() =>
        Assert.Null(GoldenComparison.FirstDifference(Record(), Projection));

    [Fact]
    public void A_number_that_moved_in_its_last_bit_is_named()
    {
        var player = Projection.Players[1];
        var woba = player.Observed[Stat.WOBA];
        var observed = new Dictionary<Stat, StatDistribution>(player.Observed) { [Stat.WOBA] = woba with { Mean = Math.BitIncrement(woba.Mean) } };
        var moved = Projection with { Players = [Projection.Players[0], player with { Observed = observed }] };

        var difference = GoldenComparison.FirstDifference(Record(), moved);

        Assert.StartsWith("'Connor Wong, BOS backup': wOBA mean is ", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_that_change_need_a_new_sampler_version()
    {
        var difference = GoldenComparison.FirstDifference(Record(), WithHash(Projection, "6b28"));

        Assert.Contains("hash is 6b28, expected 5a17", difference, StringComparison.Ordinal);
        Assert.Contains("Draws that change on purpose need a new sampler version", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_sampler_version_asks_for_new_records_and_nothing_else()
    {
        var newer = Projection with { Provenance = Projection.Provenance with { SamplerVersion = "2", SummaryHash = "6b28" } };

        var difference = GoldenComparison.FirstDifference(Record(), newer);

        Assert.Contains("sampler version 1, this is version 2", difference, StringComparison.Ordinal);
        Assert.Contains("record the file anew", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_model_is_said_to_be_another_model()
    {
        var other = Projection with { Provenance = Projection.Provenance with { ModelHash = new string('d', 64) } };

        Assert.StartsWith("another model", GoldenComparison.FirstDifference(Record(), other), StringComparison.Ordinal);
    }

    private static GoldenProjection Record() => GoldenComparison.Record("../some.json", [], Projection);

    private static Projection WithHash(Projection projection, string hash) =>
        projection with { Provenance = projection.Provenance with { SummaryHash = hash } };
}
