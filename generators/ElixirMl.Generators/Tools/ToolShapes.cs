using System.Text.RegularExpressions;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Tools;

/// <summary>What a <c>[Tool]</c> method must look like.</summary>
internal static class ToolShapes
{
    private const string Suffix = "Async";

    // What every vendor takes: OpenAI and Anthropic allow up to 64 letters, digits, '_' and '-'; Google wants no digit first.
    private static readonly Regex VendorName = new(@"\A[A-Za-z_][A-Za-z0-9_-]{0,63}\z", RegexOptions.CultureInvariant);

    internal static IEnumerable<(IMethodSymbol Method, AttributeData Attribute)> Tools(INamedTypeSymbol type)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Find(KnownNames.ToolAttribute) is { } attribute)
            {
                yield return (method, attribute);
            }
        }
    }

    /// <summary>Why generated code cannot call the method, and what would help; null when it can.</summary>
    internal static (string Fault, string Cure)? Flaw(IMethodSymbol method) => method switch
    {
        { MethodKind: not MethodKind.Ordinary } => ("is no ordinary method", "declare an ordinary one that calls it"),
        { IsGenericMethod: true } => ("has type parameters, which no model can give", "declare one method per type"),
        { ContainingType.TypeKind: not (TypeKind.Class or TypeKind.Struct) } => ("does not stand in a class", "move it to one"),
        { IsStatic: false, ContainingType.IsValueType: true } => ("belongs to a value of a struct, which a tool cannot hold", "make it static, or the struct a class"),
        { IsAsync: true, ReturnsVoid: true } => ("is 'async void', so nobody learns when it ends", "return a Task"),
        { ReturnsByRef: true } or { ReturnsByRefReadonly: true } => ("returns a reference", "return the value"),
        _ when method.Parameters.Count(ToolParameters.IsToken) > 1 => ("takes several cancellation tokens", "keep one"),
        _ => null,
    };

    /// <summary>The name models use.</summary>
    internal static string NameOf(IMethodSymbol method, AttributeData attribute)
    {
        var name = method.Name.EndsWith(Suffix, StringComparison.Ordinal) && method.Name.Length > Suffix.Length ? method.Name.Substring(0, method.Name.Length - Suffix.Length) : method.Name;
        return attribute.GetNamed("Name")?.Value as string ?? CSharpText.CamelCase(name);
    }

    internal static bool IsName(string name) => VendorName.IsMatch(name);

    /// <summary>What the tool does, as a model reads it; empty when nobody says.</summary>
    internal static string DescriptionOf(IMethodSymbol method, AttributeData attribute, ToolDocumentation documentation) =>
        new[] { attribute.GetString(0), method.Find(KnownNames.Description)?.GetString(0), documentation.Summary }.FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text)) ?? "";

    /// <summary>The first tool of the type whose generated members have the same names; files tell no capital letters from small ones.</summary>
    internal static IMethodSymbol? Earlier(IMethodSymbol method) => Tools(method.ContainingType)
        .Select(static tool => tool.Method)
        .TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other, method))
        .FirstOrDefault(other => string.Equals(other.Name, method.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a schema supports the parameter.</summary>
    internal static bool IsSupported(IParameterSymbol parameter, ValueParser values) =>
        ToolParameters.IsToken(parameter) ? parameter.RefKind == RefKind.None : parameter.RefKind == RefKind.None && values.Parse(parameter.Type) is not null;

    /// <summary>What the method gives once it is awaited; null when nothing.</summary>
    internal static ITypeSymbol? ResultOf(IMethodSymbol method)
    {
        var type = IsTask(method.ReturnType) ? ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault() : method.ReturnType;
        return type?.SpecialType == SpecialType.System_Void ? null : type;
    }

    internal static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: <= 1 } task && task.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";
}
