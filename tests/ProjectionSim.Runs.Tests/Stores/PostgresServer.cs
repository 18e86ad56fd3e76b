using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ProjectionSim.Runs.Tests.Stores;

/// <summary>A PostgreSQL server of the tests' own, on a private port and socket, in a temporary folder; not there where it is not installed.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private readonly string _folder = Directory.CreateTempSubdirectory("projsim-pg").FullName;
    private readonly int _port = FreePort();
    private Process? _server;

    /// <summary>Why there is no server; null where there is.</summary>
    public string? Missing { get; private set; }

    /// <summary>The address of a database of its own for each name.</summary>
    public string Address(string database)
    {
        Sql("postgres", $"CREATE DATABASE {database}");
        return At(database);
    }

    /// <summary>The address of a new database whose tables are in a folder; <see cref="Drop"/> takes it away again.</summary>
    public string AddressOn(string folder)
    {
        if (Environment.UserName == "root") Run("chown", "postgres", folder);
        Sql("postgres", $"CREATE TABLESPACE small LOCATION '{folder}'");
        Sql("postgres", "CREATE DATABASE small TABLESPACE small");
        return At("small");
    }

    /// <summary>Takes a database of <see cref="AddressOn"/> and its tablespace away.</summary>
    public void Drop(string address)
    {
        Sql("postgres", $"DROP DATABASE {new Uri(address).AbsolutePath[1..]} WITH (FORCE)");
        Sql("postgres", "DROP TABLESPACE small");
    }

    /// <summary>The address of a database that is there.</summary>
    public string At(string database) => $"postgres://projsim@localhost:{_port}/{database}?host={Uri.EscapeDataString(_folder)}";

    public async ValueTask InitializeAsync()
    {
        if (Programs is null)
        {
            Missing = "PostgreSQL is not installed (/usr/lib/postgresql)";
            return;
        }

        if (Environment.UserName == "root") Run("chown", "postgres", _folder);
        Run([.. AsUser, Path.Combine(Programs, "initdb"), "-D", Path.Combine(_folder, "data"), "-U", "projsim", "-A", "trust", "-E", "UTF8", "--no-sync", "--no-instructions"]);
        await Start();
    }

    /// <summary>Starts the server on the same data.</summary>
    public async Task Start()
    {
        string[] command =
        [
            .. AsUser, Path.Combine(Programs!, "postgres"), "-D", Path.Combine(_folder, "data"), "-k", _folder, "-h", "127.0.0.1",
            "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", "fsync=off", "-c", "max_connections=30",
        ];
        _server = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginErrorReadLine();
        _server.BeginOutputReadLine();
        for (int i = 0; i < 300; i++)
        {
            if (Try([.. AsUser, Path.Combine(Programs!, "pg_isready"), "-h", _folder, "-p", _port.ToString(CultureInfo.InvariantCulture)]) == 0) return;
            await Task.Delay(100);
        }

        throw new InvalidOperationException("PostgreSQL did not start in 30 seconds.");
    }

    /// <summary>Ends the server as a crash does.</summary>
    public void Crash()
    {
        Run([.. AsUser, Path.Combine(Programs!, "pg_ctl"), "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop"]);
        _server!.WaitForExit();
        _server.Dispose();
        _server = null;
    }

    /// <summary>Runs a statement.</summary>
    public string Sql(string database, string statement)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Programs!, "psql"), ["-h", _folder, "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", "projsim", "-d", database, "-Atc", statement]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Trim();
    }

    public ValueTask DisposeAsync()
    {
        if (_server is not null) Crash();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string[] AsUser => Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(params string[] command) => Assert.Equal(0, Try(command));

    private static int Try(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardError.ReadToEnd();
        output.Wait();
        process.WaitForExit();
        return process.ExitCode;
    }
}
