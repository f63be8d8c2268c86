using System.Globalization;
using ElixirMl.Predictors;
using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>Fits what was read from a state file to a program, by name.</summary>
internal static class StateLoader
{
    public static ProgramState Load(ProgramState program, SavedState saved, StateMigration? migration, ref SchemaErrors errors)
    {
        if (saved.Program != program.Name)
        {
            errors.Add(StateErrors.NotOf(saved.Program, program.Name));
        }

        var predictors = program.Predictors.ToDictionary(static predictor => predictor.Name, StringComparer.Ordinal);
        var loaded = new Dictionary<string, PredictorState>(StringComparer.Ordinal);
        foreach (var entry in saved.Predictors)
        {
            if (predictors.TryGetValue(entry.Name, out var predictor))
            {
                var fitting = migration is not null && entry.Hash != predictor.Signature.Hash ? migration.Fit(entry, predictor) : entry;
                loaded[entry.Name] = Load(predictor, fitting, ref errors);
            }
            else
            {
                errors.Add(StateErrors.NoPredictor(entry.Name, predictors.Keys));
            }
        }

        foreach (var name in predictors.Keys.Where(name => !loaded.ContainsKey(name)))
        {
            errors.Add(StateErrors.NotSaved(name));
        }

        var configuration = Configure(program, saved, ref errors);
        CheckFrozen(program, saved, ref errors);
        return errors.Count > 0 ? program : Restore(program, loaded, configuration, saved, ref errors);
    }

    // Values that are allowed one by one may break a constraint together.
    private static ProgramState Restore(ProgramState program, Dictionary<string, PredictorState> loaded, VariableConfiguration configuration, SavedState saved, ref SchemaErrors errors)
    {
        try
        {
            return program.WithPredictors(predictor => predictor.With(loaded[predictor.Name])).Restore(configuration).Mark(path => saved.Frozen.Contains(path), isFrozen: true);
        }
        catch (ValidationException error)
        {
            AddAll(error.Result, ref errors);
            return program;
        }
    }

    private static void AddAll(ValidationResult result, ref SchemaErrors errors)
    {
        foreach (var error in result.Errors)
        {
            errors.Add(error with { Path = $"$.{StateKeys.Configuration}{error.Path.AsSpan(1)}" });
        }
    }

    // What the program itself declares as frozen stays so; older files say nothing of it.
    private static void CheckFrozen(ProgramState program, SavedState saved, ref SchemaErrors errors)
    {
        string[] known = [.. FrozenParts.In(program).Select(static part => part.Path)];
        for (var i = 0; i < saved.Frozen.Count; i++)
        {
            if (!known.Contains(saved.Frozen[i]))
            {
                errors.Add(StateErrors.NoPart(i, saved.Frozen[i], known));
            }
        }
    }

    private static PredictorState Load(IPredictor predictor, SavedPredictor saved, ref SchemaErrors errors)
    {
        if (saved.Hash != predictor.Signature.Hash)
        {
            errors.Add(StateErrors.NotFor(saved, predictor));
            return predictor.State;
        }

        var path = $"$.{StateKeys.Predictors}.{saved.Name}";
        for (var i = 0; i < saved.Demos.Count; i++)
        {
            foreach (var error in predictor.Validate(saved.Demos[i]).Errors)
            {
                errors.Add(error with { Path = string.Create(CultureInfo.InvariantCulture, $"{path}.{StateKeys.Demos}[{i}]{error.Path.AsSpan(1)}") });
            }
        }

        return predictor.State with
        {
            Instructions = saved.Instructions,
            Demos = saved.Demos,
            Settings = Load(predictor, saved.Settings, $"{path}.{StateKeys.Settings}", ref errors),
        };
    }

    private static PredictorSettings Load(IPredictor predictor, SavedSettings saved, string path, ref SchemaErrors errors)
    {
        var present = predictor.State.Settings;
        return new()
        {
            AdapterChoices = present.AdapterChoices,
            StrategyChoices = present.StrategyChoices,
            FallbackAdapter = Find(saved.FallbackAdapter, name => Modules.Adapter(name, present), $"{path}.{StateKeys.FallbackAdapter}", ref errors),
            Model = saved.Model,
            Adapter = Find(saved.Adapter, name => Modules.Adapter(name, present), $"{path}.{StateKeys.Adapter}", ref errors),
            Strategy = Find(saved.Strategy, name => Modules.Strategy(name, present), $"{path}.{StateKeys.Strategy}", ref errors),
            Temperature = saved.Temperature,
            MaxTokens = saved.MaxTokens,
            DemoCount = saved.DemoCount,
            MaxExtraCalls = saved.MaxExtraCalls,
        };
    }

    private static T? Find<T>(string? name, Func<string, T> find, string path, ref SchemaErrors errors)
        where T : class
    {
        try
        {
            return name is null ? null : find(name);
        }
        catch (ArgumentException error)
        {
            errors.Add(new(path, ValidationRules.Allowed, error.Message, name));
            return null;
        }
    }

    private static VariableConfiguration Configure(ProgramState program, SavedState saved, ref SchemaErrors errors)
    {
        try
        {
            var configuration = VariableConfiguration.Of([.. saved.Configuration]);
            AddAll(program.WholeSpace.Validate(configuration), ref errors);
            return configuration;
        }
        catch (ArgumentException error)
        {
            errors.Add(new($"$.{StateKeys.Configuration}", ValidationRules.Duplicate, error.Message));
            return VariableConfiguration.Empty;
        }
    }
}
