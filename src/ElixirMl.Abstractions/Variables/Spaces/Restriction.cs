using System.Globalization;
using ElixirMl.Schemas;
using ElixirMl.Variables.Domains;

namespace ElixirMl.Variables.Spaces;

/// <summary>Makes domains smaller or larger.</summary>
internal static class Restriction
{
    private const double StepTolerance = 1e-9;

    public static Restricted Narrow(Variable variable, double minimum, double maximum) => variable switch
    {
        FloatVariable or IntegerVariable => new(Narrowed(variable, minimum, maximum) ?? throw Empty(variable, minimum, maximum), LeavesCases: false),
        ConditionalVariable conditional => EachDomain(conditional, domain => Narrowed(domain, minimum, maximum)),
        _ => throw Refuse(variable, "is no number", "Restrict it by a list of values."),
    };

    public static Restricted Keep(Variable variable, ValueList<VariableValue> values) => variable switch
    {
        ChoiceVariable choice => new(Kept(choice, Known(choice, choice.Values, values))!, LeavesCases: false),
        ModuleVariable module => new(Keep(module, Known(module, module.Options.Select(static option => (VariableValue)option.Name), values)), LeavesCases: false),
        HybridVariable hybrid => new(Keep(hybrid, Known(hybrid, hybrid.Options.Select(static option => (VariableValue)option.Name), values)), LeavesCases: false),
        ConditionalVariable conditional => EachDomain(conditional, domain => Kept(domain, values)),
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

    private static Restricted EachDomain(ConditionalVariable conditional, Func<Variable, Variable?> change)
    {
        Variable?[] changed = [.. conditional.Cases.Select(@case => change(@case.Domain)), change(conditional.Fallback)];
        if (changed.All(static domain => domain is null))
        {
            throw Refuse(conditional, "keeps nothing in any of its cases", "Keep something in at least one.");
        }

        var restricted = conditional with
        {
            Fallback = changed[^1] ?? conditional.Fallback,
            Cases = conditional.Cases.Select((@case, i) => @case with { Domain = changed[i] ?? @case.Domain }).ToValueList(),
        };
        return new(restricted, changed.Contains(null));
    }

    // Null when nothing is left.
    private static Variable? Narrowed(Variable domain, double minimum, double maximum) => domain switch
    {
        FloatVariable real => Narrowed(real, minimum, maximum),
        IntegerVariable whole => Narrowed(whole, minimum, maximum),
        _ => null,
    };

    private static FloatVariable? Narrowed(FloatVariable real, double minimum, double maximum)
    {
        var low = Math.Max(real.Minimum, minimum);
        var high = Math.Min(real.Maximum, maximum);
        if (real.Step > 0)
        {
            var next = real.Minimum + (Math.Ceiling(((low - real.Minimum) / real.Step) - StepTolerance) * real.Step);
            low = new FloatDomain(real).Normalize(next).AsReal();
        }

        if (low >= high)
        {
            return null;
        }

        var narrow = real with { Minimum = low, Maximum = high, Default = null };
        return narrow with { Default = real.Default is { } value ? Nearest(new FloatDomain(narrow), value, low, high).AsReal() : null };
    }

    private static IntegerVariable? Narrowed(IntegerVariable whole, double minimum, double maximum)
    {
        var low = minimum <= whole.Minimum ? whole.Minimum : (long)Math.Ceiling(minimum);
        var high = maximum >= whole.Maximum ? whole.Maximum : (long)Math.Floor(maximum);
        low += (whole.Step - ((low - whole.Minimum) % whole.Step)) % whole.Step;
        if (low > high)
        {
            return null;
        }

        var narrow = whole with { Minimum = low, Maximum = high, Default = null };
        var domain = new IntegerDomain(narrow);
        return domain.Cardinality < 1 ? null : narrow with { Default = whole.Default is { } value ? Nearest(domain, value, low, high).AsInteger() : null };
    }

    private static VariableValue Nearest(Domain domain, double value, double low, double high) =>
        value < low ? domain.Decode(0) : value > high ? domain.Decode(1) : domain.Normalize(value);

    private static ChoiceVariable? Kept(Variable domain, ValueList<VariableValue> values)
    {
        if (domain is not ChoiceVariable choice)
        {
            return null;
        }

        var kept = Enumerable.Range(0, choice.Values.Count).Where(i => values.Contains(choice.Values[i])).ToArray();
        return kept.Length == 0 ? null : choice with
        {
            Values = kept.Select(i => choice.Values[i]).ToValueList(),
            Weights = choice.Weights.Count == 0 ? choice.Weights : kept.Select(i => choice.Weights[i]).ToValueList(),
            Default = choice.Default.IsAbsent || values.Contains(choice.Default) ? choice.Default : choice.Values[kept[0]],
            AllowsCustomValues = false,
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
