namespace ElixirMl.Variables.Spaces;

/// <summary>A constraint with its names resolved.</summary>
internal sealed class Rule(string name, int[] inputs, Func<VariableConfiguration, string?> check, bool seesAbsent = false)
{
    public string Name => name;

    public int[] Inputs => inputs;

    public static Rule Of(VariableConstraint constraint, VariableLayout layout)
    {
        int[] inputs = [.. constraint.Inputs.Select(layout.Require)];
        if (constraint.Condition is not { } condition)
        {
            return new(constraint.Name, inputs, constraint.Check, constraint.SeesAbsent);
        }

        var test = condition.Bind(layout);
        var message = $"{condition} does not hold";
        return new(constraint.Name, inputs, configuration => test(configuration) ? null : message);
    }

    /// <summary>A fixed variable whose domain depends on others restricts those others.</summary>
    public static Rule OfFixed(Slot slot) => new(
        $"{slot.Name} is fixed",
        [slot.Index, .. slot.Reads],
        configuration => slot.DomainOf(configuration).Check(slot.Name, slot.Fixed)?.Message);

    /// <summary>A composite that refuses values restricts what it is computed from.</summary>
    public static Rule OfCheck(Slot slot) => new($"check of {slot.Name}", [slot.Index], configuration => slot.Composite!.Check!(configuration.At(slot.Index)));

    /// <summary>Why the rule is broken; null when it holds or does not apply.</summary>
    public string? Broken(VariableConfiguration configuration) => seesAbsent || configuration.HasAll(inputs) ? check(configuration) : null;
}
