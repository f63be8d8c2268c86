using System.Globalization;
using ElixirMl.Schemas;
using ElixirMl.Variables.Domains;

namespace ElixirMl.Variables.Spaces;

/// <summary>Finds what is wrong with the declaration of one variable.</summary>
internal static class VariableChecks
{
    private const long MaximumCount = 1_000_000_000_000;

    public static IEnumerable<ValidationError> Problems(Variable variable)
    {
        var path = VariableErrors.Path(variable.Name);
        if (string.IsNullOrWhiteSpace(variable.Name))
        {
            yield return new(path, ValidationRules.Required, "a variable has no name", null, "Name it.");
        }

        var problems = variable switch
        {
            CompositeVariable composite => composite.Inputs.Count == 0 ? [Error(path, "a composite names no inputs", "List the variables it reads.")] : [],
            ConditionalVariable conditional => Cases(conditional),
            ModuleVariable module => Module(module),
            HybridVariable hybrid => Hybrid(hybrid),
            _ => Simple(variable.Name, variable),
        };
        foreach (var problem in problems)
        {
            yield return problem;
        }
    }

    private static IEnumerable<ValidationError> Simple(string name, Variable variable)
    {
        var problem = variable switch
        {
            FloatVariable real => OfFloat(real),
            IntegerVariable whole => OfInteger(whole),
            ChoiceVariable choice => OfChoice(choice),
            _ => $"a {variable.GetType().Name} cannot be a domain",
        };
        if (problem is not null)
        {
            return [new(VariableErrors.Path(name), ValidationRules.Range, problem)];
        }

        var error = variable.DefaultValue.IsAbsent ? null : Domain.Of(variable).Check(name, variable.DefaultValue);
        return error is null ? [] : [error with { Message = $"the default {error.Message}" }];
    }

    private static string? OfFloat(FloatVariable real) => real switch
    {
        _ when !double.IsFinite(real.Minimum) || !double.IsFinite(real.Maximum) || !double.IsFinite(real.Maximum - real.Minimum) => "limits must be finite",
        _ when real.Minimum >= real.Maximum => Invariant($"the minimum {real.Minimum} must be below the maximum {real.Maximum}"),
        { Step: < 0 or double.NaN } => Invariant($"the step {real.Step} must not be negative"),
        _ when real.Step > real.Maximum - real.Minimum => Invariant($"the step {real.Step} is longer than the range"),
        _ when real.Step > 0 && (real.Maximum - real.Minimum) / real.Step > MaximumCount => Invariant($"the step {real.Step} makes more than {MaximumCount} values"),
        { Scale: VariableScale.Log, Minimum: <= 0 } => Invariant($"a logarithmic scale needs a minimum above 0, not {real.Minimum}"),
        { Scale: VariableScale.Logit } when real.Minimum <= 0 || real.Maximum >= 1 => "a logit scale needs limits strictly between 0 and 1",
        { Distribution.Deviation: not > 0 } => "the deviation of a normal distribution must be above 0",
        _ => null,
    };

    private static string? OfInteger(IntegerVariable whole) => whole switch
    {
        _ when whole.Minimum > whole.Maximum => Invariant($"the minimum {whole.Minimum} must not exceed the maximum {whole.Maximum}"),
        { Step: < 1 } => Invariant($"the step {whole.Step} must be at least 1"),
        _ when (Int128)whole.Maximum - whole.Minimum >= MaximumCount => Invariant($"the range has more than {MaximumCount} values"),
        { Scale: VariableScale.Logit } => "whole numbers have no logit scale",
        { Scale: VariableScale.Log, Minimum: < 1 } => Invariant($"a logarithmic scale needs a minimum above 0, not {whole.Minimum}"),
        { PowerOfTwo: true, Step: > 1 } => "powers of two have no step",
        { PowerOfTwo: true } when new IntegerDomain(whole).Cardinality < 1 => Invariant($"no power of two lies between {whole.Minimum} and {whole.Maximum}"),
        _ => null,
    };

    private static string? OfChoice(ChoiceVariable choice)
    {
        var twice = choice.Values.GroupBy(static value => value).FirstOrDefault(static group => group.Count() > 1);
        return choice switch
        {
            { Values.Count: 0 } => "a choice needs at least one value",
            _ when choice.Values.Any(static value => value.IsAbsent) => "a choice cannot offer an absent value",
            _ when twice is not null => $"the value '{twice.Key}' appears twice",
            _ when choice.Values.Select(static value => value.Kind == VariableValueKind.Integer ? VariableValueKind.Real : value.Kind).Distinct().Count() > 1 => "all values must be of one kind",
            _ => OfWeights(choice.Weights, choice.Values.Count),
        };
    }

    private static string? OfWeights(ValueList<double> weights, int count) => weights.Count switch
    {
        0 => null,
        _ when weights.Count != count => Invariant($"{weights.Count} weights for {count} values"),
        _ when weights.Any(static weight => !(weight >= 0 && double.IsFinite(weight))) || weights.Sum() <= 0 => "weights must be finite, not negative, and not all 0",
        _ => null,
    };

    private static IEnumerable<ValidationError> Cases(ConditionalVariable conditional) =>
        conditional.Cases.Select(static @case => @case.Domain).Append(conditional.Fallback).SelectMany(domain => Simple(conditional.Name, domain));

    private static IEnumerable<ValidationError> Hybrid(HybridVariable hybrid) => Names(hybrid.Name, [.. hybrid.Options.Select(static option => option.Name)], hybrid.Default)
        .Concat(hybrid.Options.Where(static option => option.Range is not null).SelectMany(option => Simple($"{hybrid.Name}.{HybridVariable.ValuePart}", option.Range!)));

    private static IEnumerable<ValidationError> Module(ModuleVariable module)
    {
        var weights = OfWeights(module.Options.Select(static option => option.Weight).ToValueList(), module.Options.Count);
        return Names(module.Name, [.. module.Options.Select(static option => option.Name)], module.Default)
            .Concat(weights is null ? [] : [Error(VariableErrors.Path(module.Name), weights, "Correct the weights.")])
            .Concat(module.Options.Where(option => !Implements(option, module.Contract)).Select(option => NotImplemented(module, option)));
    }

    private static IEnumerable<ValidationError> Names(string name, string[] names, string? standard)
    {
        if (names.Length == 0)
        {
            return [Error(VariableErrors.Path(name), "needs at least one option", "Add options.")];
        }

        var choice = new ChoiceVariable(name, names.Select(static option => (VariableValue)option).ToValueList()) { Default = standard };
        return Simple(name, choice);
    }

    private static bool Implements(ModuleOption option, Type? contract) =>
        contract is null || option.Implementation is null || contract.IsAssignableFrom(option.Implementation);

    private static ValidationError NotImplemented(ModuleVariable module, ModuleOption option) => new(
        VariableErrors.Path(module.Name),
        VariableRules.Module,
        $"{option.Implementation!.Name} does not implement {module.Contract!.Name}",
        option.Name,
        $"Implement {module.Contract.Name} or remove the option.");

    private static ValidationError Error(string path, string message, string cure) => new(path, ValidationRules.Required, message, null, cure);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
