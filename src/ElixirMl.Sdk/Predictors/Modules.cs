using ElixirMl.Adapters;
using ElixirMl.Predictors.Strategies;

namespace ElixirMl.Predictors;

/// <summary>Finds adapters and strategies by the names configurations and files use.</summary>
internal static class Modules
{
    private static readonly Adapter[] KnownAdapters = [ChatAdapter.Shared, JsonAdapter.Shared];
    private static readonly Strategy[] KnownStrategies = [Predict.Shared, ChainOfThought.Shared];

    /// <summary>Those of this library and the one that is set.</summary>
    public static IEnumerable<Adapter> Adapters(PredictorSettings settings) => With(KnownAdapters, settings.Adapter, static adapter => adapter.Name);

    /// <summary>Those of this library and the one that is set.</summary>
    public static IEnumerable<Strategy> Strategies(PredictorSettings settings) => With(KnownStrategies, settings.Strategy, static strategy => strategy.Name);

    /// <exception cref="ArgumentException">There is no such adapter; the message lists all.</exception>
    public static Adapter Adapter(string name, PredictorSettings settings) => Find(Adapters(settings), name, "adapter", static adapter => adapter.Name);

    /// <exception cref="ArgumentException">There is no such strategy; the message lists all.</exception>
    public static Strategy Strategy(string name, PredictorSettings settings) => Find(Strategies(settings), name, "strategy", static strategy => strategy.Name);

    private static T[] With<T>(T[] known, T? own, Func<T, string> nameOf)
        where T : class =>
        own is null ? known : [own, .. known.Where(module => nameOf(module) != nameOf(own))];

    private static T Find<T>(IEnumerable<T> modules, string name, string kind, Func<T, string> nameOf)
        where T : class =>
        modules.FirstOrDefault(module => nameOf(module) == name)
        ?? throw new ArgumentException($"There is no {kind} '{name}' here; there are {string.Join(", ", modules.Select(nameOf))}. Set one of your own on the predictor first.", nameof(name));
}
