using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ProjectionSim.Data.StatsApi;

/// <summary>How the API is asked.</summary>
public sealed record StatsApiSettings
{
    /// <summary>The public API.</summary>
    public static Uri Public { get; } = new("https://statsapi.mlb.com/api/v1/");

    /// <summary>The base address; paths like people/1 are below it.</summary>
    public Uri Address { get; init; } = Public;

    /// <summary>Folder of answers kept; null keeps none.</summary>
    public string? Cache { get; init; }

    /// <summary>Asks again for what the cache has.</summary>
    public bool Refresh { get; init; }

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The least time between two questions: a public service is not hammered.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The wait before the first of four further tries; it doubles each time, unless the server says how long.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(1);
}

/// <summary>Asks the MLB Stats API, one question at a time: cached, timed out, tried again with growing waits where that can help.</summary>
public sealed class StatsApiClient : IDisposable
{
    private const int FurtherTries = 4;
    private const long LargestAnswer = 64 << 20;

    /// <summary>A server that asks for longer is not waited for.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly StatsApiSettings _settings;
    private readonly HttpClient _http;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private DateTime _next;

    /// <summary>A client with its settings.</summary>
    public StatsApiClient(StatsApiSettings settings)
    {
        _settings = settings;
        _http = new HttpClient { BaseAddress = settings.Address, MaxResponseContentBufferSize = LargestAnswer, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("projsim");
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = FurtherTries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = settings.Backoff,
                MaxDelay = LongestWait,
                ShouldHandle = arguments => ValueTask.FromResult(CanPass(arguments.Outcome)),
                DelayGenerator = arguments => ValueTask.FromResult(Asked(arguments.Outcome.Result)),
            })
            .AddTimeout(settings.Timeout)
            .Build();
    }

    /// <summary>The answer to a question like "people/1", as JSON.</summary>
    /// <exception cref="DataFolderException">No answer, or one that is no JSON; the message says what to do.</exception>
    public async Task<JsonDocument> Ask(string path, CancellationToken cancellation)
    {
        string? kept = _settings.Cache is null ? null : Path.Combine(_settings.Cache, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new Uri(_settings.Address, path).ToString())))[..32] + ".json");
        if (kept is not null && !_settings.Refresh && File.Exists(kept))
        {
            // A cache that another program broke is asked for again.
            try { return JsonDocument.Parse(await File.ReadAllBytesAsync(kept, cancellation)); }
            catch (JsonException) { }
        }

        byte[] answer = await Download(path, cancellation);
        var document = Parse(answer, path);
        if (kept is not null) Keep(kept, answer);
        return document;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<byte[]> Download(string path, CancellationToken cancellation)
    {
        try
        {
            using var response = await _pipeline.ExecuteAsync(async token =>
            {
                await Politely(token);
                return await _http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseContentRead, token);
            }, cancellation);
            if (response.IsSuccessStatusCode) return await response.Content.ReadAsByteArrayAsync(cancellation);
            throw new DataFolderException(response.StatusCode == HttpStatusCode.NotFound
                ? $"{_settings.Address}{path}: not found (404). Check the player's name or number, and the address."
                : $"{_settings.Address}{path}: the server answered {(int)response.StatusCode} {response.ReasonPhrase}. Try again later.");
        }
        catch (TimeoutRejectedException e)
        {
            throw new DataFolderException($"{_settings.Address}{path}: no answer within {_settings.Timeout.TotalSeconds:0.#} seconds, {FurtherTries + 1} times. Try again later, or give --timeout.", e);
        }
        catch (HttpRequestException e)
        {
            throw new DataFolderException($"{_settings.Address.Host} cannot be reached ({e.Message.TrimEnd('.')}). Are you offline? What was fetched before is in the cache; 'projsim import' takes files that you have.", e);
        }
    }

    /// <summary>Waits until the pause since the last question is over.</summary>
    private async Task Politely(CancellationToken cancellation)
    {
        var wait = _next - DateTime.UtcNow;
        if (wait > TimeSpan.Zero) await Task.Delay(wait, cancellation);
        _next = DateTime.UtcNow + _settings.Pause;
    }

    private JsonDocument Parse(byte[] answer, string path)
    {
        try
        {
            return JsonDocument.Parse(answer);
        }
        catch (JsonException e)
        {
            throw new DataFolderException($"{_settings.Address}{path}: an answer that is no JSON (line {e.LineNumber + 1}). Check the address; a proxy may have answered in its place.", e);
        }
    }

    private static void Keep(string file, byte[] answer)
    {
        string part = $"{file}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            File.WriteAllBytes(part, answer);
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Trying again may help: no connection, a time-out, too many questions, an error of the server.</summary>
    private static bool CanPass(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or TimeoutRejectedException
        || outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    /// <summary>The wait that the server asks for, null for our own.</summary>
    private static TimeSpan? Asked(HttpResponseMessage? response)
    {
        var after = response?.Headers.RetryAfter;
        var wait = after?.Delta ?? (after?.Date is { } date ? date - DateTimeOffset.UtcNow : null);
        return wait is { } asked && asked > TimeSpan.Zero ? asked < LongestWait ? asked : LongestWait : null;
    }
}
