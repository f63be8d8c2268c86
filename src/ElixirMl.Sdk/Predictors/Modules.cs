using ElixirMl.Adapters;
using ElixirMl.Predictors.Strategies;

namespace ElixirMl.Predictors;

/// <summary>Finds adapters and strategies by the names configurations and files use.</summary>
internal static class Modules
{
    private static readonly Adapter[] OfferedAdapters = [ChatAdapter.Shared, JsonAdapter.Shared];
    private static readonly Adapter[] OtherAdapters = [MarkdownAdapter.Shared, XmlAdapter.Shared, CompactAdapter.Shared, TwoStepAdapter.Shared];
    private static readonly Strategy[] OfferedStrategies = [Predict.Shared, ChainOfThought.Shared];
    private static readonly Strategy[] OtherStrategies = [SelfConsistency.Shared, MultiChainComparison.Shared];

    /// <summary>Those an optimizer may choose from.</summary>
    public static IEnumerable<Adapter> Adapters(PredictorSettings settings) =>
        With(settings.AdapterChoices ?? (IReadOnlyList<Adapter>)OfferedAdapters, settings.Adapter, static adapter => adapter.Name);

    /// <summary>Those an optimizer may choose from.</summary>
    public static IEnumerable<Strategy> Strategies(PredictorSettings settings) =>
        With(settings.StrategyChoices ?? (IReadOnlyList<Strategy>)OfferedStrategies, settings.Strategy, static strategy => strategy.Name);

    /// <summary>An adapter by name: one that may be chosen or any other of this library.</summary>
    /// <exception cref="ArgumentException">There is no such adapter; the message lists all.</exception>
    public static Adapter Adapter(string name, PredictorSettings settings) =>
        Find([.. Adapters(settings), .. OfferedAdapters, .. OtherAdapters], name, "adapter", static adapter => adapter.Name);

    /// <summary>A strategy by name: one that may be chosen or any other of this library that needs nothing.</summary>
    /// <exception cref="ArgumentException">There is no such strategy; the message lists all.</exception>
    public static Strategy Strategy(string name, PredictorSettings settings) =>
        Find([.. Strategies(settings), .. OfferedStrategies, .. OtherStrategies], name, "strategy", static strategy => strategy.Name);

    private static IEnumerable<T> With<T>(IReadOnlyList<T> choices, T? own, Func<T, string> nameOf)
        where T : class =>
        own is null ? choices : [own, .. choices.Where(module => nameOf(module) != nameOf(own))];

    private static T Find<T>(T[] modules, string name, string kind, Func<T, string> nameOf)
        where T : class =>
        Array.Find(modules, module => nameOf(module) == name)
        ?? throw new ArgumentException($"There is no {kind} '{name}' here; there are {string.Join(", ", modules.Select(nameOf).Distinct())}. Set one of your own on the predictor first.", nameof(name));
}
