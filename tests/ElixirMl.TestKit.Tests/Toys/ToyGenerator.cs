using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.TestKit.Tests.Toys;

/// <summary>Lists the properties of each type marked <c>[Toy]</c>. What derives from it differs only in what its model holds.</summary>
public abstract class ToyGenerator<TModel> : IIncrementalGenerator
    where TModel : class
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName("ToyAttribute", static (node, _) => node is TypeDeclarationSyntax, (attributed, _) => Read(new ToyType(attributed)))
            .WithTrackingName(ToySteps.Model);
        context.RegisterSourceOutput(models, (output, model) => output.AddSource($"{NameOf(model)}.g.cs", ToyEmitter.Emit(NameOf(model), PropertiesOf(model))));
    }

    protected abstract TModel Read(ToyType type);

    protected abstract string NameOf(TModel model);

    protected abstract string PropertiesOf(TModel model);
}
