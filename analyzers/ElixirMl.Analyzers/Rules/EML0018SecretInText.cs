using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A text that models read looks like a key or a password.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0018SecretInText() : Rule(Descriptor, KnownNames.SchemaAttribute, KnownNames.SignatureAttribute, KnownNames.ProgramAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0018";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "No secret stands in a text",
        "The text of {0} looks like {1}, and such texts go to models and into assemblies: keep secrets in configuration",
        Categories.Schemas,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    // On a member these ask for generated code by themselves, whatever the type is.
    private static readonly string[] Marks = [KnownNames.ToolAttribute, KnownNames.VariableAttribute, KnownNames.PredictorAttribute];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSymbolAction(CheckAttributes, SymbolKind.NamedType);
        context.RegisterOperationAction(CheckInstructions, OperationKind.Invocation, OperationKind.SimpleAssignment);
    }

    private void CheckAttributes(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var isOurs = NestedTypes.IsSchema(type) || PredictorTypes.IsProgram(type);
        foreach (var symbol in isOurs ? type.GetMembers().Prepend<ISymbol>(type) : type.GetMembers().Where(static member => Marks.Any(mark => member.Find(mark) is not null)))
        {
            foreach (var attribute in symbol is IMethodSymbol method ? method.GetAttributes().Concat(method.Parameters.SelectMany(static parameter => parameter.GetAttributes())) : symbol.GetAttributes())
            {
                if (Texts(attribute).Select(Secrets.Find).FirstOrDefault(static kind => kind is not null) is { } kind)
                {
                    context.ReportDiagnostic(At(Places.OfAttribute(attribute, context.CancellationToken), $"[{ConstraintChecks.NameOf(attribute)}] on '{symbol.Name}'", kind));
                }
            }
        }
    }

    private void CheckInstructions(OperationAnalysisContext context)
    {
        var text = context.Operation switch
        {
            IInvocationOperation { TargetMethod.Name: "WithInstructions", Arguments: var arguments } => arguments.LastOrDefault()?.Value,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Instructions" } } assignment => assignment.Value,
            _ => null,
        };
        if (text is { ConstantValue: { HasValue: true, Value: string constant } } && Secrets.Find(constant) is { } kind)
        {
            context.ReportDiagnostic(At(text.Syntax.GetLocation(), "these instructions", kind));
        }
    }

    private static IEnumerable<string> Texts(AttributeData attribute) => attribute.ConstructorArguments
        .Concat(attribute.NamedArguments.Select(static pair => pair.Value))
        .SelectMany(static argument => argument.Kind == TypedConstantKind.Array && !argument.IsNull ? argument.Values : [argument])
        .Where(static argument => argument.Kind == TypedConstantKind.Primitive)
        .Select(static argument => argument.Value)
        .OfType<string>();
}
