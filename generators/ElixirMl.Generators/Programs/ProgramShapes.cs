using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Programs;

/// <summary>What generated code can make of the members of a program.</summary>
internal static class ProgramShapes
{
    /// <summary>The method that runs a program.</summary>
    internal const string Forward = "ForwardAsync";

    /// <summary>The generated method that makes the predictors where the user writes the constructor.</summary>
    internal const string UseClient = "UseClient";

    private const double HighestTemperature = 2;

    /// <summary>The arguments of <c>[Predictor]</c> that name a type, and what the type must derive from.</summary>
    internal static readonly IReadOnlyList<(string Argument, string Contract)> Modules = [("Strategy", KnownNames.Strategy), ("Adapter", KnownNames.Adapter)];

    internal static IEnumerable<(IPropertySymbol Property, AttributeData Attribute)> Predictors(INamedTypeSymbol type)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.Find(KnownNames.PredictorAttribute) is { } attribute)
            {
                yield return (property, attribute);
            }
        }
    }

    /// <summary>Whether the getter can be generated: partial, of an instance, without setter.</summary>
    internal static bool IsPartialGetter(IPropertySymbol property) =>
        property is { SetMethod: null, IsStatic: false, IsIndexer: false }
        && property.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is PropertyDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Why <c>new()</c> gives no module of a kind, in words; null when it does.</summary>
    /// <param name="type">What <c>typeof</c> names.</param>
    /// <param name="contract">Full name of the class it must derive from.</param>
    /// <param name="from">Where generated code stands.</param>
    internal static string? Flaw(ITypeSymbol type, string contract, IAssemblySymbol from) => type switch
    {
        { TypeKind: TypeKind.Error } => null,
        _ when !Derives(type, contract) => $"does not derive from '{contract}'",
        { IsAbstract: true } => "is abstract",
        INamedTypeSymbol { IsUnboundGenericType: true } => "has open type parameters",
        INamedTypeSymbol named when !named.InstanceConstructors.Any(constructor => constructor.Parameters.All(IsLeftOut) && IsInReach(constructor, from)) => "has no constructor that can be called without arguments",
        _ => null,
    };

    internal static bool IsTemperature(double value) => value is >= 0 and <= HighestTemperature;

    /// <summary>Whether a program can be made inside another one, with a client and a service provider.</summary>
    internal static bool IsCreatable(INamedTypeSymbol program, IAssemblySymbol from) =>
        program is { IsAbstract: false, IsStatic: false }
        && (program.InstanceConstructors.All(static constructor => constructor.IsImplicitlyDeclared)
            || program.InstanceConstructors.Any(constructor => TakesClientAndServices(constructor) && IsInReach(constructor, from)));

    private static bool Derives(ITypeSymbol type, string contract)
    {
        for (var current = type.OriginalDefinition as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current.HasFullName(contract))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TakesClientAndServices(IMethodSymbol constructor) =>
        constructor.Parameters.Length >= 2
        && constructor.Parameters[0].Type is INamedTypeSymbol client && client.HasFullName(KnownNames.ChatClient)
        && constructor.Parameters[1].Type is INamedTypeSymbol services && services.HasFullName(KnownNames.ServiceProvider)
        && constructor.Parameters.Skip(2).All(IsLeftOut);

    private static bool IsLeftOut(IParameterSymbol parameter) => parameter.IsOptional || parameter.IsParams;

    private static bool IsInReach(IMethodSymbol constructor, IAssemblySymbol from) =>
        constructor.DeclaredAccessibility == Accessibility.Public
        || (constructor.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal && SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, from));
}
