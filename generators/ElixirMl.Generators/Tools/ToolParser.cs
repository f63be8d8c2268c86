using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Tools;

/// <summary>Turns a <c>[Tool]</c> method into its model.</summary>
internal static class ToolParser
{
    private const string Suffix = "Async";

    internal static ToolModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not IMethodSymbol { ContainingType: { } type } method)
        {
            return null;
        }

        var values = new ValueParser(cancellationToken);
        var documentation = ToolDocumentation.Of(method, cancellationToken);
        var problems = new List<string>();
        if (method.IsGenericMethod)
        {
            problems.Add($"[Tool] method '{method.Name}' has type parameters, which no model could give. Declare one method per type.");
        }

        var attribute = context.Attributes[0];
        var name = method.Name.EndsWith(Suffix, StringComparison.Ordinal) && method.Name.Length > Suffix.Length ? method.Name.Substring(0, method.Name.Length - Suffix.Length) : method.Name;
        return new ToolModel
        {
            Shell = TypeShell.Of(type),
            HintName = $"{SymbolNames.HintName(type)}.{method.Name}.Tool",
            Method = CSharpText.Escape(method.Name),
            Name = attribute.GetNamed("Name")?.Value as string ?? CSharpText.CamelCase(name),
            Description = First(attribute.GetString(0), method.Find("System.ComponentModel.DescriptionAttribute")?.GetString(0), documentation.Summary),
            IsStatic = method.IsStatic,
            IsAwaited = IsTask(method.ReturnType),
            Parameters = ToolParameters.Parse(method, values, documentation, problems),
            TokenIndex = method.Parameters.ToList().FindIndex(ToolParameters.IsToken),
            Result = ResultOf(method, values, problems),
            Definitions = values.Definitions,
            TakenNames = type.GetMembers().Select(static member => member.Name).Distinct().ToValueList(),
            Problems = problems.ToValueList(),
        };
    }

    private static string First(params string?[] texts) => texts.FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text)) ?? "";

    private static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: <= 1 } task && task.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    private static ValueModel? ResultOf(IMethodSymbol method, ValueParser values, List<string> problems)
    {
        var type = IsTask(method.ReturnType) ? ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault() : method.ReturnType;
        if (type is null || type.SpecialType == SpecialType.System_Void)
        {
            return null;
        }

        if (values.Parse(type) is { } value)
        {
            return value;
        }

        problems.Add($"[Tool] method '{method.Name}' returns '{type.ToDisplayString()}', which no schema supports. Return text, a number, a list or a [Schema] type.");
        return null;
    }
}
