// The gate times by the processor time of the process: tests beside it would be counted in.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
