namespace ProjectionSim.Cli;

/// <summary>
/// What <c>projsim --help</c> prints. The text is laid out by hand for 80 columns and written before anything else of the
/// program is loaded: the first thing a user tries should come at once.
/// </summary>
internal static class Overview
{
    /// <summary>The overview, as UTF-8.</summary>
    public static ReadOnlySpan<byte> Text =>
        """
        projsim projects baseball players' seasons by Monte Carlo: whole distributions,
        and who will hit better.

        Usage: projsim COMMAND [options]

          project          Projects the players of a config: who will hit better.
          compare          Compares players draw by draw, statistic by statistic.
          explain          Shows how a forecast came about, and what each line counted.
          comps            Finds the hitters of the past who stood like a player.
          report           Writes the page of a run: one HTML file that opens anywhere.
          trade            Weighs a club's futures: what you would have to believe.
          validate         Checks a config and the files it names; draws nothing.
          import           Turns what you downloaded into a table of players.
          fetch            Fetches players and their lines from the MLB Stats API.
          fit              Estimates the model's numbers from a data folder.
          backtest         Scores forecasts of past seasons, made from their own past.
          marcel           Projects hitters with Marcel, the baseline to beat.
          verify           Reruns recorded results and compares every bit.
          model            Shows a model's numbers with units and sources; compares two.
          sweep            Runs a config under many values of some numbers.
          sensitivity      What a forecast rests on, and which numbers would turn it.
          ablate           Backtests without parts of the model: what each is worth.
          prior-check      Draws hitters and leagues from the priors: what cannot be?
          posterior-check  Replays past seasons: does what happened look like it?
          sbc              Checks that the filter finds made-up talents again.
          runs             Lists, shows, compares and exports kept runs.
          rerun            Repeats a run from its folder and compares every byte.
          schema           Prints the JSON Schema of a file read or written.
          completion       Prints a script for the tab key of bash, zsh, fish or pwsh.
          warm             Keeps a process in waiting, so that quick looks come at once.

          --help           This, or a command's options: projsim project --help
          --version        The version.

        """u8;

    /// <summary>Whether the command line asks for the overview and nothing else.</summary>
    public static bool IsAskedFor(string[] args) => args is [] or ["--help" or "-h" or "-?"];

    /// <summary>Writes the overview to standard output.</summary>
    public static void Write()
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Text);
    }
}
