using ElixirMl.Clients;

namespace ElixirMl.Predictors.Strategies;

/// <summary>One of several independent answers to the same question, or why there is none.</summary>
internal sealed record Sample<TOutputs>(Answer<TOutputs> Answer, Exception? Error)
{
    private const double DefaultTemperature = 0.7;

    // Up to here answers of most models hardly differ.
    private const double LowTemperature = 0.15;

    /// <summary>Asks once, as one of several; a temperature that nobody chose is set so that answers can differ, unless the model chooses its own.</summary>
    public static async Task<Sample<TOutputs>> TakeAsync<TInputs>(Exchange<TInputs, TOutputs> exchange, Strategy strategy, int count, int index, string? advice, CancellationToken cancellationToken)
    {
        var chosen = exchange.Settings.Temperature;
        var varied = exchange.With(new()
        {
            Strategy = strategy,
            Settings = chosen is null && exchange.Model?.Features.HasFlag(ModelFeatures.FixedSampling) != true ? new() { Temperature = DefaultTemperature } : PredictorSettings.None,
            RolloutId = ((exchange.RolloutId ?? 0) * count) + index,
            Advice = advice,
        });
        try
        {
            var answer = await strategy.AnswerAsync(varied, cancellationToken).ConfigureAwait(false);
            return new(chosen <= LowTemperature && count > 1 ? Warned(answer, chosen.Value) : answer, null);
        }
        catch (Exception error) when (exchange.IsFailure(error))
        {
            return new(default, error);
        }
    }

    /// <summary>The outputs of the samples that brought some.</summary>
    public static TOutputs[] OutputsOf(IEnumerable<Sample<TOutputs>> samples) => [.. samples.Where(static sample => sample.Error is null).Select(static sample => sample.Answer.Outputs)];

    /// <summary>Asks several times at once.</summary>
    public static Task<Sample<TOutputs>[]> TakeAllAsync<TInputs>(Exchange<TInputs, TOutputs> exchange, Strategy strategy, int count, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(index => TakeAsync(exchange, strategy, count, index, null, cancellationToken)));

    private static Answer<TOutputs> Warned(Answer<TOutputs> answer, double temperature) => answer.WithWarning(
        FormattableString.Invariant($"Several answers were asked for at temperature {temperature}, where they hardly differ. Raise it, or leave it out."));
}
