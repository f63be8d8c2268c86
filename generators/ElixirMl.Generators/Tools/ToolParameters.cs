using System.Globalization;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Tools;

/// <summary>Turns the parameters of a tool into members of a schema.</summary>
internal static class ToolParameters
{
    internal static bool IsToken(IParameterSymbol parameter) => parameter.Type is INamedTypeSymbol type && type.HasFullName(KnownNames.CancellationToken);

    /// <summary>The parameters models see; all are of types a schema supports.</summary>
    internal static ValueList<MemberModel> Parse(IMethodSymbol method, ValueParser values, ToolDocumentation documentation) => method.Parameters
        .Where(static parameter => !IsToken(parameter))
        .Select(parameter => Member(parameter, values.Parse(parameter.Type)!, documentation))
        .ToValueList();

    private static MemberModel Member(IParameterSymbol parameter, ValueModel value, ToolDocumentation documentation)
    {
        var isRequired = !parameter.HasExplicitDefaultValue && value.Type is not FieldType.Optional;
        var described = parameter.Find(KnownNames.Description)?.GetString(0);
        return new MemberModel
        {
            Identifier = CSharpText.Escape(parameter.Name),
            Value = value,
            IsInitOnly = true,
            IsRequiredMember = isRequired,
            DefaultLiteral = isRequired ? null : Literal(parameter),
            Field = new Field(parameter.Name, parameter.Name, value.Type)
            {
                Description = string.IsNullOrWhiteSpace(described) ? documentation.Parameter(parameter.Name) : described!,
                IsRequired = isRequired,
                Constraints = ConstraintParser.Parse(parameter, value.Type),
            },
        };
    }

    private static string Literal(IParameterSymbol parameter) => (parameter.HasExplicitDefaultValue ? parameter.ExplicitDefaultValue : null) switch
    {
        null => parameter.Type.IsValueType && parameter.Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T ? "default" : "null",
        string text => CSharpText.Literal(text),
        bool flag => CSharpText.Literal(flag),
        char one => $"(char){((int)one).ToString(CultureInfo.InvariantCulture)}",
        IFormattable number => $"({parameter.Type.ToDisplayString(SymbolNames.Full)})({number.ToString(number is float or double ? "R" : null, CultureInfo.InvariantCulture)}{(number is decimal ? "M" : number is double ? "D" : number is float ? "F" : "")})",
        _ => "default",
    };
}
