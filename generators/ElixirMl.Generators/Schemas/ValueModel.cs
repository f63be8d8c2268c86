using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>How values of one C# type are described, read and written.</summary>
internal sealed record ValueModel
{
    internal required FieldType Type { get; init; }

    /// <summary>The C# type, starting with <c>global::</c> or a keyword, with its nullable annotation.</summary>
    internal required string CSharpType { get; init; }

    /// <summary>An expression that gives the codec.</summary>
    internal required string Codec { get; init; }

    /// <summary>Whether values have rules of their own, as nested schemas have.</summary>
    internal bool HasRules { get; init; }

    internal bool IsReferenceType { get; init; }

    /// <summary>How to ask a sequence for the number of its items.</summary>
    internal string CountMember { get; init; } = "Count";
}
