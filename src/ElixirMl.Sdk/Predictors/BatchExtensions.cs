namespace ElixirMl.Predictors;

/// <summary>Many predictions at once.</summary>
public static class BatchExtensions
{
    /// <summary>Predicts for every input, several at a time.</summary>
    /// <param name="predictor">Who answers.</param>
    /// <param name="inputs">One set of inputs per prediction.</param>
    /// <param name="batch">Limits; the defaults of <see cref="BatchOptions"/> when absent.</param>
    /// <param name="options">Choices for every call.</param>
    /// <param name="cancellationToken">Stops the calls at hand; nothing further is begun.</param>
    /// <returns>One item per input, in the order of the inputs. Failures are items with an error; after too many of them the rest is not begun.</returns>
    /// <exception cref="OperationCanceledException">The batch was cancelled.</exception>
    public static async Task<IReadOnlyList<BatchItem<TOutputs>>> PredictAllAsync<TInputs, TOutputs>(
        this Predictor<TInputs, TOutputs> predictor,
        IEnumerable<TInputs> inputs,
        BatchOptions? batch = null,
        PredictOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predictor);
        ArgumentNullException.ThrowIfNull(inputs);
        batch ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(batch.MaxConcurrency, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch.MaxErrors, 1);
        TInputs[] all = [.. inputs];
        BatchItem<TOutputs>[] items = [.. Enumerable.Range(0, all.Length).Select(static index => new BatchItem<TOutputs>(index, null, null))];
        var errors = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = batch.MaxConcurrency, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, all.Length, parallel, async (index, stop) =>
        {
            if (Volatile.Read(ref errors) < batch.MaxErrors)
            {
                items[index] = await PredictAsync(predictor, all[index], index, options, stop).ConfigureAwait(false);
                _ = items[index].Error is null ? 0 : Interlocked.Increment(ref errors);
            }
        }).ConfigureAwait(false);
        return items;
    }

    private static async Task<BatchItem<TOutputs>> PredictAsync<TInputs, TOutputs>(Predictor<TInputs, TOutputs> predictor, TInputs inputs, int index, PredictOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            return new(index, await predictor.PredictAsync(inputs, options, cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new(index, null, error);
        }
    }
}
