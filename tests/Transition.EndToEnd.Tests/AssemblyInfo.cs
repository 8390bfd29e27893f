// The machine is one, and every collection has a host and an Azurite of its own.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
