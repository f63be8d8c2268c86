using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Tests.Suppressions;

/// <summary>Complains about every property in the name of another rule.</summary>
internal sealed class PropertyComplaint(string id) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor(id, "Complaint", "'{0}' is not as it should be", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context) => context.RegisterSymbolAction(
        symbol => symbol.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], symbol.Symbol.Locations[0], symbol.Symbol.Name)),
        SymbolKind.Property);
}
