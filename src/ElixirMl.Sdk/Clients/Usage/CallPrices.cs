namespace ElixirMl.Clients.Usage;

/// <summary>Books what calls cost by the prices of a catalogue.</summary>
internal sealed class CallPrices(IModelCatalog? catalog)
{
    /// <summary>Name of the model that is asked when a request names none.</summary>
    public string? Default => catalog?.Default?.Id;

    /// <summary>A call that was answered.</summary>
    public UsageTotals Called(string? model, TokenUsage usage) => Of(model, usage, isFailure: false, isWhole: usage.TotalTokens > 0);

    /// <summary>A call that failed, or whose stream was left early.</summary>
    public UsageTotals Failed(string? model, TokenUsage usage, Exception? error) =>
        error is not null && FailedCall.IsFree(error) ? new(1, 1, 0, usage, 0, 0) : Of(model, usage, isFailure: true, isWhole: false);

    private UsageTotals Of(string? model, TokenUsage usage, bool isFailure, bool isWhole)
    {
        var known = model is null ? catalog?.Default : catalog?.Find(model);
        var cost = known?.CostOf(usage);
        var isPriced = cost is not null && (isWhole || known is { InputPrice: 0, OutputPrice: 0 });
        return new(1, isFailure ? 1 : 0, 0, usage, cost ?? 0, isPriced ? 0 : 1);
    }
}
