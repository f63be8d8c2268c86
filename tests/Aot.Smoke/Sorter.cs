namespace ElixirMl.Smoke;

/// <summary>A program with a predictor and a variable.</summary>
[Program]
public sealed partial class Sorter
{
    [Predictor] public partial SortSentencePredictor Sort { get; }

    [Variable(1, 5, Default = 2)] public partial int Least { get; }

    public async Task<Area?> ForwardAsync(string sentence, CancellationToken cancellationToken = default)
    {
        var sorted = await Sort.PredictAsync(sentence, cancellationToken: cancellationToken);
        return sorted.Weight <= Least ? sorted.Area : null;
    }
}
