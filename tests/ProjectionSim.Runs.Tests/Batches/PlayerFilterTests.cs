using ProjectionSim.Baseball;
using ProjectionSim.Data.Selection;

namespace ProjectionSim.Runs.Tests.Batches;

public sealed class PlayerFilterTests
{
    private static readonly HitterFacts Catcher = Facts("C", "BOS", 320, 27.5);
    private static readonly HitterFacts Fielder = Facts("CF", "LAD", 80, 22);

    [Theory]
    [InlineData("position = C and pa >= 100", true, false)]
    [InlineData("position=c AND(pa>=100)", true, false)]
    [InlineData("not position = C", false, true)]
    [InlineData("position = OF or pa > 300", true, true)]
    [InlineData("team = LAN and age < 23 or pa = 320", true, true)]
    [InlineData("team = LAN and (age < 23 or pa = 320)", false, true)]
    [InlineData("name ~ \"made up\"", true, true)]
    [InlineData("position != 'C'", false, true)]
    public void Filters_mean_what_they_say(string text, bool catcher, bool fielder)
    {
        var filter = PlayerFilter.Parse(text);

        Assert.Equal((catcher, fielder), (filter.Matches(Catcher), filter.Matches(Fielder)));
    }

    [Theory]
    [InlineData("", "character 1: found the end, expected a field")]
    [InlineData("postion = C", "Did you mean 'position'?")]
    [InlineData("pa >= ", "character 7: found the end, expected a value")]
    [InlineData("pa C", "character 4: found 'C', expected a comparison")]
    [InlineData("pa >= many", "character 7: found 'many', expected a number")]
    [InlineData("team > BOS", "character 6: found '>', expected =, != or ~")]
    [InlineData("(pa > 1", "expected ')' for the '(' at 1")]
    [InlineData("pa > 1 xor age > 2", "character 8: found 'xor age > 2', expected and, or, or the end")]
    [InlineData("name = 'x", "character 8: found a quote that does not end")]
    public void A_wrong_filter_says_at_which_character(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => PlayerFilter.Parse(text)).Message, StringComparison.Ordinal);

    private static HitterFacts Facts(string position, string club, int pa, double age) => new()
    {
        History = new PlayerHistory { Id = position, Name = "Made Up " + position, BirthDate = new DateOnly(1998, 1, 1), Lines = [] },
        Club = club,
        Position = position,
        Level = "MLB",
        Age = age,
        PA = pa,
        HR = 5,
        MinorPA = 0,
        CareerPA = pa,
        Seasons = 1,
    };
}
