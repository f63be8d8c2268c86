using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Tests.Suppressions;

/// <summary>Complains about every property in the name of another rule.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008, RS1025, RS1026 // A toy that no compiler ever loads.
internal sealed class PropertyComplaint(string id) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor(id, "Complaint", "'{0}' is not as it should be", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context) => context.RegisterSymbolAction(
        symbol => symbol.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], symbol.Symbol.Locations[0], symbol.Symbol.Name)),
        SymbolKind.Property);
}
