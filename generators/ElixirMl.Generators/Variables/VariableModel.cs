using System.Globalization;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>One <c>[Variable]</c> property: how it is declared to optimizers and how its value is read.</summary>
internal sealed record VariableModel
{
    internal required string Name { get; init; }

    /// <summary>The property name as code writes it.</summary>
    internal required string Identifier { get; init; }

    internal required string Accessibility { get; init; }

    internal required VariableKind Kind { get; init; }

    /// <summary>Type of the property.</summary>
    internal required string PropertyType { get; init; }

    /// <summary>Type of the value, never nullable: what rules take as a parameter; text for a module's name.</summary>
    internal required string ValueType { get; init; }

    /// <summary>Expression that makes the variable, one entry a line; empty for a bundle.</summary>
    internal ValueList<string> Declaration { get; init; } = ValueList<string>.Empty;

    /// <summary>The default as C#; <c>default</c> for a computed value.</summary>
    internal required string DefaultLiteral { get; init; }

    /// <summary>Turns the <c>VariableValue</c> <c>{0}</c>, and for a hybrid its value <c>{1}</c>, into the value type.</summary>
    internal string Read { get; init; } = "";

    /// <summary>Turns the value <c>{0}</c> into a <c>VariableValue</c>.</summary>
    internal string Write { get; init; } = "";

    /// <summary>Whether the type of the property allows null.</summary>
    internal bool IsNullable { get; init; }

    /// <summary>Whether a configuration may lack the variable.</summary>
    internal bool MayBeAbsent { get; init; }

    /// <summary>Whether the variable can be inactive, or its default depends on others: it may then be left open in a typed configuration.</summary>
    internal bool CanBeOpen { get; init; }

    /// <summary>The condition as C#; null when there is none.</summary>
    internal string? When { get; init; }

    /// <summary>All domains, with which conditions on this variable are checked; empty when unknown.</summary>
    internal ValueList<DomainModel> Domains { get; init; } = ValueList<DomainModel>.Empty;

    /// <summary>Types with variables of their own: a bundle, or implementations.</summary>
    internal ValueList<PartModel> Parts { get; init; } = ValueList<PartModel>.Empty;

    internal string Description { get; init; } = "";

    /// <summary>Path of a hybrid's value.</summary>
    internal string ValuePath => Name + ".Value";

    /// <summary>Names in the space under which the value is found.</summary>
    internal IEnumerable<string> Paths => Kind == VariableKind.Hybrid ? [Name, ValuePath] : [Name];

    /// <summary>Type of the property in the typed configuration.</summary>
    internal string ConfigurationType => CanBeOpen ? ValueType + "?" : ValueType;

    internal string ConfigurationDefault => CanBeOpen ? "null" : DefaultLiteral;

    /// <summary>Reads the value from an expression of type <c>VariableConfiguration</c>.</summary>
    internal string ReadFrom(string values) => Format(Read, $"{values}[{CSharpText.Literal(Name)}]", $"{values}[{CSharpText.Literal(ValuePath)}]");

    /// <summary>Reads the value, or something else where there is none.</summary>
    internal string ReadOr(string values, string local, string otherwise)
    {
        var value = Format(Read, local, $"global::ElixirMl.Generated.Configurations.Get({values}, {CSharpText.Literal(ValuePath)})");
        return $"global::ElixirMl.Generated.Configurations.Get({values}, {CSharpText.Literal(Name)}) is {{ IsAbsent: false }} {local} ? {value} : {otherwise}";
    }

    internal string WriteOf(string expression) => Format(Write, expression, "");

    private static string Format(string template, string first, string second) => string.Format(CultureInfo.InvariantCulture, template, first, second);
}
