using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Roslyn;

/// <summary>How to name a declared type and how to open it again.</summary>
internal sealed record TypeShell
{
    internal required string Name { get; init; }

    /// <summary>Null in the global namespace.</summary>
    internal required string? Namespace { get; init; }

    /// <summary>The name with type parameters, for example <c>Pair&lt;T&gt;</c>.</summary>
    internal required string NameWithParameters { get; init; }

    /// <summary>The type parameters with their brackets, or nothing.</summary>
    internal required string TypeParameters { get; init; }

    /// <summary>Constraint clauses of the type parameters, for types declared beside this one.</summary>
    internal required ValueList<string> ConstraintClauses { get; init; }

    /// <summary>Starts with <c>global::</c>.</summary>
    internal required string FullName { get; init; }

    /// <summary>Headers of the types around, outermost first.</summary>
    internal required ValueList<string> Containers { get; init; }

    /// <summary>For example <c>partial record struct Pair&lt;T&gt;</c>.</summary>
    internal required string Header { get; init; }

    /// <summary><c>public</c>, <c>internal</c>, <c>private</c> …</summary>
    internal required string Accessibility { get; init; }

    internal required bool IsValueType { get; init; }

    internal required bool IsRecord { get; init; }

    internal required string HintName { get; init; }

    internal static TypeShell Of(INamedTypeSymbol type)
    {
        var containers = new Stack<string>();
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Push(HeaderOf(outer));
        }

        return new TypeShell
        {
            Name = type.Name,
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? null : type.ContainingNamespace.ToDisplayString(SymbolNames.Escaped),
            NameWithParameters = type.ToDisplayString(SymbolNames.Short),
            TypeParameters = type.TypeParameters.Length == 0 ? "" : "<" + string.Join(", ", type.TypeParameters.Select(static one => CSharpText.Escape(one.Name))) + ">",
            ConstraintClauses = type.TypeParameters.Select(SymbolNames.ConstraintClause).Where(static clause => clause.Length > 0).ToValueList(),
            FullName = type.ToDisplayString(SymbolNames.Full),
            Containers = containers.ToValueList(),
            Header = HeaderOf(type),
            Accessibility = SymbolNames.Accessibility(type.DeclaredAccessibility),
            IsValueType = type.IsValueType,
            IsRecord = type.IsRecord,
            HintName = SymbolNames.HintName(type),
        };
    }

    private static string HeaderOf(INamedTypeSymbol type)
    {
        var kind = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { IsValueType: true } => "struct",
            _ => "class",
        };
        return $"partial {kind} {type.ToDisplayString(SymbolNames.Short)}";
    }
}
