using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Variables.Spaces;

/// <summary>Makes domains smaller or larger.</summary>
internal static class Restriction
{
    private const double StepTolerance = 1e-9;

    public static Variable Narrow(Variable variable, double minimum, double maximum) => variable switch
    {
        FloatVariable real => Narrow(real, minimum, maximum),
        IntegerVariable whole => Narrow(whole, minimum, maximum),
        ConditionalVariable conditional => EachDomain(conditional, domain => Narrow(domain with { Name = conditional.Name }, minimum, maximum)),
        _ => throw Refuse(variable, "is no number", "Restrict it by a list of values."),
    };

    public static Variable Keep(Variable variable, ValueList<VariableValue> values) => variable switch
    {
        ChoiceVariable choice => Keep(choice, Known(choice, choice.Values, values)),
        ModuleVariable module => Keep(module, Known(module, module.Options.Select(static option => (VariableValue)option.Name), values)),
        HybridVariable hybrid => Keep(hybrid, Known(hybrid, hybrid.Options.Select(static option => (VariableValue)option.Name), values)),
        ConditionalVariable conditional => EachDomain(conditional, domain => domain is ChoiceVariable choice ? Keep(choice with { Name = conditional.Name }, values) : domain),
        _ => throw Refuse(variable, "is no choice", "Restrict it by two limits."),
    };

    public static Variable Add(Variable variable, ValueList<VariableValue> values)
    {
        var choice = variable as ChoiceVariable ?? throw Refuse(variable, "is no choice", "Only choices can get more values.");
        var added = values.Where(value => !choice.Values.Contains(value)).Distinct().ToArray();
        return choice with
        {
            Values = [.. choice.Values, .. added],
            Weights = choice.Weights.Count == 0 ? choice.Weights : [.. choice.Weights, .. added.Select(_ => choice.Weights.Average())],
        };
    }

    private static FloatVariable Narrow(FloatVariable real, double minimum, double maximum)
    {
        var low = Math.Max(real.Minimum, minimum);
        var high = Math.Min(real.Maximum, maximum);
        if (real.Step > 0)
        {
            var next = real.Minimum + (Math.Ceiling(((low - real.Minimum) / real.Step) - StepTolerance) * real.Step);
            low = new Domains.FloatDomain(real).Normalize(next).AsReal();
        }

        return low < high
            ? real with { Minimum = low, Maximum = high, Default = real.Default is { } value ? Nearest(real, value, low, high) : null }
            : throw Empty(real, minimum, maximum);
    }

    private static double Nearest(FloatVariable real, double value, double low, double high)
    {
        var domain = new Domains.FloatDomain(real with { Minimum = low, Maximum = high, Default = null });
        return value >= low && value <= high ? value : domain.Decode(value < low ? 0 : 1).AsReal();
    }

    private static IntegerVariable Narrow(IntegerVariable whole, double minimum, double maximum)
    {
        var low = Math.Max(whole.Minimum, minimum <= whole.Minimum ? whole.Minimum : (long)Math.Ceiling(minimum));
        var high = Math.Min(whole.Maximum, maximum >= whole.Maximum ? whole.Maximum : (long)Math.Floor(maximum));
        low += (whole.Step - ((low - whole.Minimum) % whole.Step)) % whole.Step;
        return low <= high
            ? whole with { Minimum = low, Maximum = high, Default = whole.Default is { } value ? Nearest(whole, value, low, high) : null }
            : throw Empty(whole, minimum, maximum);
    }

    private static long Nearest(IntegerVariable whole, long value, long low, long high)
    {
        var domain = new Domains.IntegerDomain(whole with { Minimum = low, Maximum = high, Default = null });
        return value >= low && value <= high ? value : domain.Decode(value < low ? 0 : 1).AsInteger();
    }

    private static ChoiceVariable Keep(ChoiceVariable choice, ValueList<VariableValue> values)
    {
        var kept = Enumerable.Range(0, choice.Values.Count).Where(i => values.Contains(choice.Values[i])).ToArray();
        return kept.Length == 0 ? throw Refuse(choice, $"keeps no value of {choice.Values}", "Keep at least one.") : choice with
        {
            Values = kept.Select(i => choice.Values[i]).ToValueList(),
            Weights = choice.Weights.Count == 0 ? choice.Weights : kept.Select(i => choice.Weights[i]).ToValueList(),
            Default = choice.Default.IsAbsent || values.Contains(choice.Default) ? choice.Default : choice.Values[kept[0]],
        };
    }

    private static ModuleVariable Keep(ModuleVariable module, ValueList<VariableValue> values)
    {
        var kept = module.Options.Where(option => values.Contains(option.Name)).ToValueList();
        return module with { Options = kept, Default = module.Default is null || values.Contains(module.Default) ? module.Default : kept[0].Name };
    }

    private static HybridVariable Keep(HybridVariable hybrid, ValueList<VariableValue> values)
    {
        var kept = hybrid.Options.Where(option => values.Contains(option.Name)).ToValueList();
        return hybrid with { Options = kept, Default = hybrid.Default is null || values.Contains(hybrid.Default) ? hybrid.Default : kept[0].Name };
    }

    private static ConditionalVariable EachDomain(ConditionalVariable conditional, Func<Variable, Variable> change) => conditional with
    {
        Fallback = change(conditional.Fallback),
        Cases = conditional.Cases.Select(@case => @case with { Domain = change(@case.Domain) }).ToValueList(),
    };

    private static ValueList<VariableValue> Known(Variable variable, IEnumerable<VariableValue> allowed, ValueList<VariableValue> values)
    {
        VariableValue[] known = [.. allowed];
        var errors = values.Where(value => !known.Contains(value)).Select(value => VariableErrors.NotAllowed(variable.Name, value, known));
        ValidationResult.Of(errors).ThrowIfInvalid();
        return values.Count > 0 ? values : throw Refuse(variable, "keeps no value", "Keep at least one.");
    }

    private static ValidationException Empty(Variable variable, double minimum, double maximum) =>
        Refuse(variable, string.Create(CultureInfo.InvariantCulture, $"has no range left between {minimum} and {maximum}"), "Choose limits inside its range.");

    private static ValidationException Refuse(Variable variable, string message, string cure) =>
        new(ValidationResult.Of(new ValidationError(VariableErrors.Path(variable.Name), ValidationRules.Range, message, null, cure)));
}
