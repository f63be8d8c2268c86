using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Programs;

/// <summary>Finds out where a program gets its client.</summary>
internal static class ConstructionParser
{
    internal static ConstructionModel Parse(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var declared = type.InstanceConstructors.Where(static constructor => !constructor.IsImplicitlyDeclared).ToArray();
        if (declared.Length == 0)
        {
            return new ConstructionModel(ConstructionKind.Generated);
        }

        var primary = declared.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax));
        return primary is not null && Find(primary, KnownNames.ChatClient) is { } client
            ? new ConstructionModel(ConstructionKind.Primary, client, Find(primary, KnownNames.ServiceProvider))
            : new ConstructionModel(ConstructionKind.Own);
    }

    private static string? Find(IMethodSymbol constructor, string type)
    {
        var parameter = constructor.Parameters.FirstOrDefault(parameter => parameter.Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() == type);
        return parameter is null ? null : CSharpText.Escape(parameter.Name);
    }
}
