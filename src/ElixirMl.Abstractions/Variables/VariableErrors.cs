using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>The sentences of everything that can be wrong with a value.</summary>
internal static class VariableErrors
{
    private const int ShownValues = 12;

    public static ValidationError WrongKind(string name, VariableValue value, string expected) =>
        new(Path(name), ValidationRules.Type, $"must be {expected}", Text(value), $"Give {expected}.");

    public static ValidationError OutOfRange(string name, VariableValue value, string minimum, string maximum) =>
        new(Path(name), ValidationRules.Range, $"must be between {minimum} and {maximum}", Text(value), $"Use {minimum} to {maximum}.");

    public static ValidationError StepMisfit(string name, VariableValue value, string step, string minimum, string nearest) =>
        new(Path(name), ValidationRules.MultipleOf, $"must be a multiple of {step} above {minimum}", Text(value), $"The nearest allowed value is {nearest}.");

    public static ValidationError NoPowerOfTwo(string name, VariableValue value, string nearest) =>
        new(Path(name), ValidationRules.MultipleOf, "must be a power of two", Text(value), $"The nearest allowed value is {nearest}.");

    public static ValidationError NotAllowed(string name, VariableValue value, IReadOnlyCollection<VariableValue> allowed)
    {
        var texts = allowed.Select(static item => item.ToString()).ToArray();
        var list = string.Join(", ", texts.Take(ShownValues)) + (texts.Length > ShownValues ? string.Create(CultureInfo.InvariantCulture, $" … ({texts.Length} in all)") : "");
        var nearest = NearestName.Of(value.ToString(), texts);
        return new(Path(name), ValidationRules.Allowed, $"must be one of {list}", Text(value), nearest is null ? "" : $"Did you mean '{nearest}'?");
    }

    public static ValidationError Missing(string name) =>
        new(Path(name), ValidationRules.Required, "has no value and no default", null, "Give a value or declare a default.");

    public static ValidationError Inactive(string name, VariableValue value, string reason) =>
        new(Path(name), VariableRules.Inactive, $"is inactive because {reason}", Text(value), "Leave it out.");

    public static ValidationError Unknown(string name, VariableValue value, IReadOnlyCollection<string> names) =>
        new(Path(name), ValidationRules.Unknown, "is not a variable of this space", Text(value), NearestName.Hint(name, names));

    public static ValidationError NotComputed(string name, VariableValue value, VariableValue computed) =>
        new(Path(name), VariableRules.Computed, $"is computed and would be {(computed.IsAbsent ? "absent" : computed)}", Text(value), "Leave it out.");

    public static ValidationError Refused(string name, VariableValue value, string reason) =>
        new(Path(name), VariableRules.Computed, reason, Text(value));

    public static ValidationError NotFixed(string name, VariableValue value, VariableValue expected) =>
        new(Path(name), VariableRules.Fixed, $"is fixed to {expected}", Text(value), "Leave it out.");

    public static ValidationError Broken(string constraint, string reason, string values) =>
        new("$", VariableRules.Constraint, $"constraint '{constraint}': {reason}", values, "Change one of these values.");

    public static string Path(string name) => name.Length == 0 ? "$" : $"$.{name}";

    private static string? Text(VariableValue value)
    {
        var text = value.IsAbsent ? null : value.ToString();
        return text?.Length > 80 ? string.Concat(text.AsSpan(0, 79), "…") : text;
    }
}
