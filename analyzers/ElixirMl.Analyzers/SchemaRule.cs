using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Analyzers;

/// <summary>A rule over every <c>[Schema]</c> and <c>[Signature]</c> type.</summary>
public abstract class SchemaRule : TypeRule
{
    private protected SchemaRule(DiagnosticDescriptor descriptor)
        : base(descriptor, KnownNames.SchemaAttribute, KnownNames.SignatureAttribute)
    {
    }
}
