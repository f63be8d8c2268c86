using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A constructor of a program does not make its predictors.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3022ConstructorForgetsClient() : Rule(Descriptor, KnownNames.ProgramAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3022";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Every constructor of a program makes its predictors",
        "This constructor of '{0}' never calls 'UseClient', so the first use of a predictor throws: call 'UseClient(client)'",
        Categories.Programs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSyntaxNodeAction(Check, SyntaxKind.ConstructorDeclaration);

    private void Check(SyntaxNodeAnalysisContext context)
    {
        var constructor = (ConstructorDeclarationSyntax)context.Node;
        if (context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } symbol
            && PredictorTypes.IsProgram(type)
            && ProgramShapes.Predictors(type).Any()
            && !constructor.Initializer.IsKind(SyntaxKind.ThisConstructorInitializer)
            && !constructor.DescendantNodes().OfType<IdentifierNameSyntax>().Any(static name => name.Identifier.ValueText == ProgramShapes.UseClient))
        {
            var client = symbol.Parameters.FirstOrDefault(static parameter => parameter.Type is INamedTypeSymbol named && named.HasFullName(KnownNames.ChatClient));
            context.ReportDiagnostic(At(constructor.Identifier.GetLocation(), Facts.Of(Facts.Replacement, client?.Name), type.Name));
        }
    }
}
