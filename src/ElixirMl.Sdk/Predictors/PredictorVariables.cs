using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Predictors;

/// <summary>The variables every predictor has: names, domains, and the way from a configuration to settings.</summary>
public static class PredictorVariables
{
    /// <summary>Choice of a model the client knows; absent when it tells of fewer than two.</summary>
    public const string Model = "Model";

    /// <summary>Choice of a prompt format.</summary>
    public const string Adapter = "Adapter";

    /// <summary>Choice of a strategy.</summary>
    public const string Strategy = "Strategy";

    /// <summary>Sampling temperature in [0, 2], by default 0.7; absent for models that choose their own (<see cref="ModelFeatures.FixedSampling"/>).</summary>
    public const string Temperature = "Temperature";

    /// <summary>
    /// Limit of one reply in tokens, by default 1000; searched from 256 up, since less only cuts answers off. Absent for models whose
    /// thoughts count too (<see cref="ModelFeatures.FixedSampling"/>): a small limit would leave no room for the reply.
    /// </summary>
    public const string MaxTokens = "MaxTokens";

    /// <summary>Demos shown, from 0 to all there are (to 16 while there are fewer), by default all.</summary>
    public const string DemoCount = "DemoCount";

    private const double DefaultTemperature = 0.7;
    private const int LeastMaxTokens = 256;
    private const int DefaultMaxTokens = 1000;
    private const int FallbackMaxTokens = 4096;
    private const int UsualDemos = 16;

    /// <summary>All of them, with the present settings as defaults.</summary>
    /// <param name="settings">What is chosen already.</param>
    /// <param name="catalog">The models of the client; <see langword="null"/> when unknown.</param>
    /// <param name="demos">How many demos there are.</param>
    internal static VariableSpace Space(PredictorSettings settings, IModelCatalog? catalog, int demos)
    {
        List<Variable> variables = [];
        if (catalog is { Models.Count: > 1 })
        {
            variables.Add(ModelChoice(settings, catalog));
        }

        variables.Add(AdapterChoice(settings));
        variables.Add(StrategyChoice(settings));
        if (!ChoosesItself(settings, catalog, out var unless))
        {
            variables.Add(new FloatVariable(Temperature, 0, 2)
            {
                Default = settings.Temperature ?? DefaultTemperature,
                Hints = VariableHints.Continuous | VariableHints.Smooth,
                When = unless,
            });
            variables.Add(MaxTokensRange(settings, catalog) with { When = unless });
        }

        var most = Math.Max(demos, UsualDemos);
        variables.Add(new IntegerVariable(DemoCount, 0, most)
        {
            Default = Math.Min(settings.DemoCount ?? most, most),
            Hints = VariableHints.HighImpact | VariableHints.CostImpact,
        });
        return VariableSpace.Create(variables);
    }

    /// <summary>The settings a configuration chooses.</summary>
    /// <param name="values">Finds the value of a variable by its name; absent where nothing is chosen.</param>
    /// <param name="present">Gives what the configuration leaves open, and modules of one's own.</param>
    /// <param name="catalog">The models of the client; <see langword="null"/> when unknown.</param>
    internal static PredictorSettings Apply(Func<string, VariableValue> values, PredictorSettings present, IModelCatalog? catalog)
    {
        var applied = Apply(values, present);
        return values(Model).IsAbsent || applied.Model is not { } model || catalog?.Find(model) is not { } known || !IsFixed(known)
            ? applied
            : applied with { Temperature = Given(Temperature) ? applied.Temperature : null, MaxTokens = Given(MaxTokens) ? applied.MaxTokens : null };

        bool Given(string name) => !values(name).IsAbsent;
    }

    // Such a model refuses a temperature, and a limit that leaves its thoughts no room.
    private static bool IsFixed(ModelInfo model) => model.Features.HasFlag(ModelFeatures.FixedSampling);

    /// <returns>Whether every model that may be asked chooses its temperature itself.</returns>
    private static bool ChoosesItself(PredictorSettings settings, IModelCatalog? catalog, out Condition? unless)
    {
        unless = null;
        if (catalog is not { Models.Count: > 1 })
        {
            return (settings.Model is { } model ? catalog?.Find(model) : catalog?.Default) is { } only && IsFixed(only);
        }

        VariableValue[] themselves = [.. catalog.Models.Where(IsFixed).Select(static model => (VariableValue)model.Id)];
        unless = themselves.Length == 0 ? null : !Condition.When(Model, themselves);
        return themselves.Length == catalog.Models.Count;
    }

    private static PredictorSettings Apply(Func<string, VariableValue> values, PredictorSettings present) => present with
    {
        Model = values(Model) is { IsAbsent: false } model ? model.AsText() : present.Model,
        Adapter = values(Adapter) is { IsAbsent: false } adapter ? Modules.Adapter(adapter.AsText(), present) : present.Adapter,
        Strategy = values(Strategy) is { IsAbsent: false } strategy ? Modules.Strategy(strategy.AsText(), present) : present.Strategy,
        Temperature = values(Temperature) is { IsAbsent: false } temperature ? temperature.AsReal() : present.Temperature,
        MaxTokens = values(MaxTokens) is { IsAbsent: false } tokens ? (int)tokens.AsInteger() : present.MaxTokens,
        DemoCount = values(DemoCount) is { IsAbsent: false } demos ? (int)demos.AsInteger() : present.DemoCount,
    };

    private static ChoiceVariable ModelChoice(PredictorSettings settings, IModelCatalog catalog) =>
        new(Model, catalog.Models.Select(static model => (VariableValue)model.Id).ToValueList())
        {
            Default = settings.Model ?? catalog.Default?.Id ?? catalog.Models[0].Id,
            IsOrdered = true,
            AllowsCustomValues = true,
            Hints = VariableHints.HighImpact | VariableHints.CostImpact | VariableHints.LatencyImpact,
        };

    private static ModuleVariable AdapterChoice(PredictorSettings settings)
    {
        var options = Modules.Adapters(settings).Select(static adapter => new ModuleOption(adapter.Name) { CostFactor = adapter.CostFactor, Factory = _ => adapter });
        return new(Adapter, options.ToValueList()) { Default = (settings.Adapter ?? ChatAdapter.Shared).Name, Contract = typeof(Adapter) };
    }

    private static ModuleVariable StrategyChoice(PredictorSettings settings)
    {
        var options = Modules.Strategies(settings).Select(static strategy => new ModuleOption(strategy.Name)
        {
            CostFactor = strategy.CostMultiplier,
            LatencyFactor = strategy.CostMultiplier,
            Factory = _ => strategy,
        });
        return new(Strategy, options.ToValueList())
        {
            Default = (settings.Strategy ?? Strategies.Predict.Shared).Name,
            Contract = typeof(Strategy),
            Hints = VariableHints.HighImpact | VariableHints.CostImpact,
        };
    }

    private static IntegerVariable MaxTokensRange(PredictorSettings settings, IModelCatalog? catalog)
    {
        var limit = Math.Max(LeastMaxTokens + 1, catalog?.Models.Max(static model => model.MaxOutputTokens) ?? FallbackMaxTokens);
        return new(MaxTokens, Math.Min(LeastMaxTokens, settings.MaxTokens ?? LeastMaxTokens), Math.Max(limit, settings.MaxTokens ?? 0))
        {
            Default = settings.MaxTokens ?? Math.Min(DefaultMaxTokens, limit),
            Scale = VariableScale.Log,
            Hints = VariableHints.CostImpact,
        };
    }
}
