using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Analyzers;

/// <summary>A rule over every <c>[Program]</c> type.</summary>
public abstract class ProgramRule : TypeRule
{
    private protected ProgramRule(DiagnosticDescriptor descriptor)
        : base(descriptor, KnownNames.ProgramAttribute)
    {
    }
}
