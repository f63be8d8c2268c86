using System.Globalization;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>The project is compiled as a version of C# that generated code is too new for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0021LanguageIsTooOld() : TypeRule(Descriptor, KnownNames.SchemaAttribute, KnownNames.SignatureAttribute, KnownNames.ProgramAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0021";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "The language version knows what generated code uses",
        "The generated half of '{0}' needs C# {1}, but the project is compiled as C# {2}: raise LangVersion, or remove it from the project file",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    // Newer than what this compiler may know, so the version is compared as a number.
    private const int Needed = 1300;

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: var version } && (int)version < Needed)
        {
            context.ReportDiagnostic(At(Places.OfName(type), type.Name, (Needed / 100).ToString(CultureInfo.InvariantCulture), version.ToDisplayString()));
        }
    }
}
