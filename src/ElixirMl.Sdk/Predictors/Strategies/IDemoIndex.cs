using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Finds demos by their inputs.</summary>
internal interface IDemoIndex
{
    /// <summary>The nearest demos, the nearest one last; the earlier of two equally near ones is taken.</summary>
    ValueTask<ValueList<Demo>> NearestAsync(string inputs, int count, CancellationToken cancellationToken);
}
