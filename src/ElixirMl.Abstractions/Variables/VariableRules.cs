namespace ElixirMl.Variables;

/// <summary>Ids of the rules that only variables know; the others are in <see cref="Schemas.ValidationRules"/>.</summary>
public static class VariableRules
{
    /// <summary>An inactive variable has a value.</summary>
    public const string Inactive = "inactive";

    /// <summary>Variables depend on each other in a circle.</summary>
    public const string Cycle = "cycle";

    /// <summary>A constraint of the space does not hold.</summary>
    public const string Constraint = "constraint";

    /// <summary>A composite has another value than computed, or its own check refuses it.</summary>
    public const string Computed = "computed";

    /// <summary>A variable was fixed to another value.</summary>
    public const string Fixed = "fixed";

    /// <summary>A module does not implement the interface.</summary>
    public const string Module = "module";
}
