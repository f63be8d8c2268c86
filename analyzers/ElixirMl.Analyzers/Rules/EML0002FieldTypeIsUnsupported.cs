using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A field has a type that no schema supports, so that it is left out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0002FieldTypeIsUnsupported() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0002";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A field has a type that schemas know",
        "'{0}' has type '{1}', which no schema supports: {2}",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private const string Others = "use text, numbers, booleans, dates, enumerations, lists, maps with text or enumeration keys, ML types or another [Schema] type";

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (property.Type.TypeKind == TypeKind.Error || property.SetMethod is null || FieldTypes.Of(type, property, context.CancellationToken) is not null)
        {
            return;
        }

        var alternative = Alternative(property.Type, type, context.CancellationToken);
        var advice = alternative is not null ? $"use '{alternative}'" : property.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } own && Places.OfName(own) is not null
            ? $"mark '{own.Name}' with [Schema], or {Others}"
            : Others;
        context.ReportDiagnostic(At(Places.OfMember(type, property), Facts.Of(Facts.Replacement, alternative), property.Name, property.Type.ToDisplayString(), advice));
    }

    /// <summary>A type that holds the same values: any JSON for an object, a list for another collection.</summary>
    private static string? Alternative(ITypeSymbol type, INamedTypeSymbol owner, CancellationToken cancellationToken)
    {
        if (type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic)
        {
            return "System.Text.Json.JsonElement";
        }

        var item = type.AllInterfaces.FirstOrDefault(static one => one.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
        return item is not null && item is not INamedTypeSymbol { Name: "KeyValuePair" } && FieldTypes.Of(owner, item, cancellationToken) is not null
            ? $"System.Collections.Generic.List<{item.ToDisplayString()}>"
            : null;
    }
}
