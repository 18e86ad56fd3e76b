namespace ProjectionSim.Benchmarks.Gate;

/// <summary>A gate that cannot be measured: a wrong file or an unknown check. The message is complete.</summary>
internal sealed class GateException(string message) : Exception(message);
