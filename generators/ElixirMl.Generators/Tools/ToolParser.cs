using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Tools;

/// <summary>Turns a <c>[Tool]</c> method into its model.</summary>
internal static class ToolParser
{
    /// <summary>The model; null when generated code could not call the method, which a rule of the analyzers explains.</summary>
    internal static ToolModel? Parse(AnnotatedSymbol annotated, CancellationToken cancellationToken)
    {
        if (annotated.Symbol is not IMethodSymbol { ContainingType: { } type } method || ToolShapes.Flaw(method) is not null || ToolShapes.Earlier(method) is not null)
        {
            return null;
        }

        var values = new ValueParser(cancellationToken);
        var result = ToolShapes.ResultOf(method);
        var written = result is null ? null : values.Parse(result);
        if ((result is not null && written is null) || !method.Parameters.All(parameter => ToolShapes.IsSupported(parameter, values)))
        {
            return null;
        }

        var documentation = ToolDocumentation.Of(method, cancellationToken);
        return new ToolModel
        {
            Shell = TypeShell.Of(type),
            HintName = $"{SymbolNames.HintName(type)}.{method.Name}.Tool",
            Method = CSharpText.Escape(method.Name),
            Name = ToolShapes.NameOf(method, annotated.Attribute),
            Description = ToolShapes.DescriptionOf(method, annotated.Attribute, documentation),
            IsStatic = method.IsStatic,
            IsAwaited = ToolShapes.IsTask(method.ReturnType),
            Parameters = ToolParameters.Parse(method, values, documentation),
            TokenIndex = method.Parameters.ToList().FindIndex(ToolParameters.IsToken),
            Result = written,
            Definitions = values.Definitions,
            TakenNames = type.GetMembers().Select(static member => member.Name).Distinct().ToValueList(),
        };
    }
}
