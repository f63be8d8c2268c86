using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.TestKit.Tests.Toys;

/// <summary>Reports with raw locations, but on a branch of its own, so that its sources stay cached.</summary>
public sealed class SplitGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor Seen = new("TOY002", "Seen", "'{0}' was seen", "Toys", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var raw = context.SyntaxProvider
            .ForAttributeWithMetadataName("ToyAttribute", static (node, _) => node is TypeDeclarationSyntax, static (attributed, _) => Read(new ToyType(attributed)))
            .WithTrackingName(ToySteps.Report);
        var models = raw.Select(static (pair, _) => pair.Model).WithTrackingName(ToySteps.Model);

        context.RegisterSourceOutput(raw, static (output, pair) => output.ReportDiagnostic(Diagnostic.Create(Seen, pair.Location, pair.Model.Name)));
        context.RegisterSourceOutput(models, static (output, model) => output.AddSource($"{model.Name}.g.cs", ToyEmitter.Emit(model.Name, model.Properties)));
    }

    private static (PlainGenerator.Model Model, Location Location) Read(ToyType type) =>
        (new PlainGenerator.Model(type.Name, type.Properties), type.Node.GetLocation());
}
