using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>One <c>[Variable]</c> property: how it is declared to optimizers and how its value is read.</summary>
internal sealed record VariableModel
{
    internal required string Name { get; init; }

    /// <summary>The property name as code writes it.</summary>
    internal required string Identifier { get; init; }

    internal required string Accessibility { get; init; }

    /// <summary>Type of the property.</summary>
    internal required string PropertyType { get; init; }

    /// <summary>Type of the same variable in the typed configuration: the property's, or text for a module's name.</summary>
    internal required string ConfigurationType { get; init; }

    /// <summary>Expression that makes the variable, one entry a line.</summary>
    internal required ValueList<string> Declaration { get; init; }

    /// <summary>The default as C#.</summary>
    internal required string DefaultLiteral { get; init; }

    /// <summary>Turns a <c>VariableValue</c> called <c>value</c> into the configuration type.</summary>
    internal required string Read { get; init; }

    /// <summary>Turns the configuration's property into a <c>VariableValue</c>; <c>{0}</c> is the property.</summary>
    internal required string Write { get; init; }

    internal required bool IsModule { get; init; }

    internal required string Description { get; init; }
}
