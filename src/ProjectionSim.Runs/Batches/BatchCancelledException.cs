namespace ProjectionSim.Runs.Batches;

/// <summary>A batch was cancelled; what is finished is kept. The message says where and how to go on.</summary>
public sealed class BatchCancelledException(string message, OperationCanceledException inner) : OperationCanceledException(message, inner, inner.CancellationToken);
