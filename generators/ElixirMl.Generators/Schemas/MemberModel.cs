using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>One property of a schema.</summary>
internal sealed record MemberModel
{
    internal required Field Field { get; init; }

    internal required ValueModel Value { get; init; }

    /// <summary>The property name as code writes it.</summary>
    internal required string Identifier { get; init; }

    /// <summary>C# literal of the default; null when there is none or only running the initializer can tell.</summary>
    internal string? DefaultLiteral { get; init; }

    /// <summary>The type that declares the property, if it is inherited.</summary>
    internal string? InheritedFrom { get; init; }

    internal bool IsInitOnly { get; init; }

    internal bool IsRequiredMember { get; init; }

    /// <summary>Whether an absent value leaves what an initializer computed, so that it must not be assigned.</summary>
    internal bool KeepsInitializer => !Field.IsRequired && DefaultLiteral is null;
}
