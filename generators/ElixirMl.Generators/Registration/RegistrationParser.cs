using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Registration;

/// <summary>Finds what of a type can be registered for dependency injection.</summary>
internal static class RegistrationParser
{
    private const string Required = "global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService";

    /// <summary>Name of the class that registers; null without the SDK, and in the SDK itself.</summary>
    /// <remarks>It bears the name of the assembly: tests that see the internals of an assembly can tell its registration from their own.</remarks>
    internal static string? ClassName(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName(KnownNames.Builder) is not { } builder || SymbolEqualityComparer.Default.Equals(builder.ContainingAssembly, compilation.Assembly))
        {
            return null;
        }

        var name = string.Concat((compilation.AssemblyName ?? "").Select(static letter => char.IsLetterOrDigit(letter) ? letter : '_'));
        return (name.Length == 0 || char.IsDigit(name[0]) ? "_" : "") + name + "Registration";
    }

    /// <summary>The predictor of a signature; null when nobody can reach it or there is nothing to predict.</summary>
    internal static PredictorEntry? ParseSignature(AnnotatedSymbol annotated, CancellationToken cancellationToken) =>
        annotated.Symbol is INamedTypeSymbol type && IsReachable(type) && type.GetMembers().OfType<IPropertySymbol>().Any(MemberParser.IsOutput)
            ? new(type.ToDisplayString(SymbolNames.Full) + "Predictor")
            : null;

    /// <summary>A program; null when nobody can reach it or no constructor takes a client.</summary>
    internal static ProgramEntry? ParseProgram(AnnotatedSymbol annotated, CancellationToken cancellationToken) =>
        annotated.Symbol is INamedTypeSymbol { IsAbstract: false, IsStatic: false } type && !ProgramParser.HasOtherHalf(type) && IsReachable(type) && Arguments(type, cancellationToken) is { } arguments
            ? new(type.ToDisplayString(SymbolNames.Full), arguments)
            : null;

    private static bool IsReachable(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.IsGenericType || part.IsFileLocal || !IsReachable(part.DeclaredAccessibility))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsReachable(Accessibility accessibility) => accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static string? Arguments(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (ConstructionParser.Parse(type, cancellationToken).Kind == ConstructionKind.Generated)
        {
            return "client, services";
        }

        var constructor = type.InstanceConstructors
            .Where(static constructor => IsReachable(constructor.DeclaredAccessibility) && constructor.Parameters.Any(static parameter => IsType(parameter, KnownNames.ChatClient)))
            .OrderBy(static constructor => constructor.Parameters.Length)
            .FirstOrDefault();
        return constructor is null
            ? null
            : string.Join(", ", constructor.Parameters.Where(IsGiven).Select(static parameter => $"{CSharpText.Escape(parameter.Name)}: {Argument(parameter)}"));
    }

    // What has a default keeps it, except for the two things that are at hand.
    private static bool IsGiven(IParameterSymbol parameter) => !parameter.IsOptional || IsType(parameter, KnownNames.ChatClient) || IsType(parameter, KnownNames.ServiceProvider);

    private static string Argument(IParameterSymbol parameter) =>
        IsType(parameter, KnownNames.ChatClient) ? "client"
        : IsType(parameter, KnownNames.ServiceProvider) ? "services"
        : $"{Required}<{parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolNames.Full)}>(services)";

    private static bool IsType(IParameterSymbol parameter, string fullName) => parameter.Type is INamedTypeSymbol type && type.HasFullName(fullName);
}
