using Microsoft.Playwright;

namespace ProjectionSim.Reports.Tests;

/// <summary>Pages as a browser lays them out: phone, tablet and desk, light and dark. Skipped where there is no Chromium.</summary>
public sealed class ScreenTests(ScreenTests.Browser browser) : IClassFixture<ScreenTests.Browser>
{
    // Labels are compared with a pixel taken off each side: boxes contain the font's own leading.
    private const string Look =
        """
        () => {
          document.querySelectorAll('details').forEach(d => d.open = true);
          const wrong = [];
          const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
          if (wide > 0) wrong.push(`the page is ${wide} px wider than the screen`);
          for (const svg of document.querySelectorAll('svg')) {
            const frame = svg.getBoundingClientRect();
            if (frame.width === 0) continue;
            if (frame.right > document.documentElement.clientWidth + 1) wrong.push(`${svg.getAttribute('aria-labelledby')} ends at ${frame.right}`);
            const labels = [...svg.querySelectorAll('text')].map(t => ({ text: t.textContent, box: t.getBoundingClientRect() })).filter(l => l.box.width > 0);
            for (const { text, box } of labels) {
              if (box.left < frame.left - 8 || box.right > frame.right + 8) wrong.push(`${svg.getAttribute('aria-labelledby')}: '${text}' leaves the figure`);
            }
            for (let i = 0; i < labels.length; i++) for (let j = i + 1; j < labels.length; j++) {
              const a = labels[i].box, b = labels[j].box;
              const x = Math.min(a.right, b.right) - Math.max(a.left, b.left), y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              if (x > 2 && y > 2) wrong.push(`${svg.getAttribute('aria-labelledby')}: '${labels[i].text}' meets '${labels[j].text}'`);
            }
          }
          for (const cell of document.querySelectorAll('.board thead th, .board tbody td')) {
            if (cell.scrollWidth > cell.clientWidth + 1) { wrong.push(`'${cell.textContent}' is cut off`); break; }
          }
          return wrong.slice(0, 12);
        }
        """;

    public static TheoryData<string> Pages => SamplePages.Names;

    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_overflows_and_no_two_labels_meet(string name)
    {
        var (page, heard) = await browser.Open(SamplePages.Get(name), 390, ColorScheme.Light);
        foreach (var width in (int[])[390, 820, 1440])
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var paper = await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
                Assert.Equal(scheme == ColorScheme.Light ? "rgb(253, 252, 249)" : "rgb(20, 23, 27)", paper);
            }

            // A scheme changes colours alone: boxes are measured once a width.
            Assert.Empty((await page.EvaluateAsync<string[]>(Look)).Select(wrong => $"{width} px: {wrong}"));
        }

        // Paper: a letter sheet less its margins; what can only be clicked is not there.
        await page.SetViewportSizeAsync(720, 930);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty((await page.EvaluateAsync<string[]>(Look)).Select(wrong => $"print: {wrong}"));
        Assert.Equal(0, await page.Locator("nav:visible, .sort:visible").CountAsync());
        Assert.Empty(heard);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Labels_that_meet_and_pages_that_overflow_are_caught()
    {
        const string Bad = "<!DOCTYPE html><svg aria-labelledby='bad' width='300' height='60'><text x='10' y='20'>wOBA .310</text><text x='20' y='24'>.320</text></svg><div style='width:900px'>x</div>";
        var (page, _) = await browser.Open(Bad, 390, ColorScheme.Light);
        var wrong = await page.EvaluateAsync<string[]>(Look);
        Assert.Contains(wrong, w => w.Contains("meets", StringComparison.Ordinal));
        Assert.Contains(wrong, w => w.Contains("wider", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_leaderboard_sorts_without_a_script()
    {
        var (page, _) = await browser.Open(SamplePages.Get("batch").Replace("--o3:14;", "--o3:0;", StringComparison.Ordinal), 1440, ColorScheme.Light);
        const string First = "() => [...document.querySelectorAll('.board tbody tr')].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0].querySelector('th').textContent";
        var before = await page.EvaluateAsync<string>(First);
        await page.Locator("#sort3").CheckAsync(new() { Force = true });
        var after = await page.EvaluateAsync<string>(First);
        Assert.StartsWith("Player Number0", before, StringComparison.Ordinal);
        Assert.StartsWith("Player Number13", after, StringComparison.Ordinal);
    }

    /// <summary>One browser for all screens.</summary>
    public sealed class Browser : IAsyncLifetime
    {
        private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        private IPlaywright? playwright;
        private IBrowser? browser;

        public async ValueTask InitializeAsync()
        {
            if (Array.Find(Places, File.Exists) is not { } place)
                return;
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = place, Args = ["--no-sandbox", "--disable-gpu"] });
        }

        public async ValueTask DisposeAsync()
        {
            if (browser is not null)
                await browser.CloseAsync();
            playwright?.Dispose();
        }

        /// <summary>A page, and what it said: errors, and anything it asked the network for.</summary>
        public async Task<(IPage Page, List<string> Heard)> Open(string html, int width, ColorScheme scheme)
        {
            if (browser is null)
                Assert.Skip("no Chromium here: apt-get install chromium");
            var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
            var heard = new List<string>();
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning")
                    heard.Add(message.Text);
            };
            page.PageError += (_, error) => heard.Add(error);
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith("data:", StringComparison.Ordinal))
                    heard.Add(request.Url);
            };
            await page.SetContentAsync(html);
            return (page, heard);
        }
    }
}
