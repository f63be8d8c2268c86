using System.Globalization;
using System.Text.RegularExpressions;
using ElixirMl.Generators.Roslyn;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>Reads constraints from the attributes of <c>System.ComponentModel.DataAnnotations</c>.</summary>
internal static class ConstraintParser
{
    /// <summary>The constraints that fit the type; the analyzers explain the others.</summary>
    internal static ValueList<Constraint> Parse(ISymbol member, FieldType valueType)
    {
        var type = Inner(valueType);
        var constraints = member.GetAttributes().Select(Read).OfType<Constraint>().Where(constraint => Fits(constraint, type)).ToList();
        return Merge(constraints).Select(constraint => OfItems(constraint, type)).ToValueList();
    }

    /// <summary>What an attribute demands; null when it is no constraint, or one that cannot be read.</summary>
    internal static Constraint? Read(AttributeData attribute)
    {
        // Asked of every attribute of every field: names are compared where they are, none is put together.
        if (attribute.AttributeClass is not { ContainingType: null, Name: var name } type)
        {
            return null;
        }

        return type.ContainingNamespace switch
        {
            { Name: "DataAnnotations", ContainingNamespace: { Name: "ComponentModel", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } => ReadAnnotation(name, attribute),
            { Name: "ElixirMl", ContainingNamespace.IsGlobalNamespace: true } => ReadOwn(name, attribute),
            _ => null,
        };
    }

    private static Constraint? ReadOwn(string name, AttributeData attribute) => name switch
    {
        "MultipleOfAttribute" => GetDouble(attribute, 0) is { } factor and > 0 ? new Constraint.MultipleOf(factor) : null,
        "UniqueItemsAttribute" => new Constraint.UniqueItems(),
        "DimensionAttribute" => GetInt(attribute, 0) is { } count and > 0 ? new Constraint.Items(count, count) : null,
        "UnitNormAttribute" => new Constraint.UnitNorm(),
        "ShapeAttribute" => ReadShape(attribute),
        "TokensAttribute" => GetInt(attribute, 0) is (int)TokenKind.Text or (int)TokenKind.Id ? new Constraint.Tokens((TokenKind)GetInt(attribute, 0)!) : null,
        "CalibratedAttribute" => new Constraint.Calibrated(),
        "LanguageAttribute" => attribute.GetString(0) is { Length: > 0 } language ? new Constraint.Language(language) : null,
        "NormalizedAttribute" => new Constraint.Normalized(),
        "FormatAttribute" => attribute.GetString(0) is { } form && TextFormNames.All.Contains(form) ? new Constraint.Format(form) : null,
        _ => null,
    };

    internal static bool Fits(Constraint constraint, FieldType type) => Inner(type) is var inner && constraint switch
    {
        Constraint.Range or Constraint.MultipleOf => inner is FieldType.Number,
        Constraint.Length => inner is FieldType.Text or FieldType.List or FieldType.Map || MlTypes.CountMember(inner).Length > 0,
        Constraint.Items or Constraint.UnitNorm => inner is FieldType.Ml { Name: "embedding" },
        Constraint.Shape => inner is FieldType.Ml { Name: "tensor" },
        Constraint.Tokens => inner is FieldType.Ml { Name: "token_list" },
        Constraint.Calibrated => inner is FieldType.Ml { Name: "confidence_score" },
        Constraint.Language => inner is FieldType.Ml { Name: "code" },
        Constraint.Normalized => inner is FieldType.Ml { Name: "attention_weights" },
        Constraint.Pattern or Constraint.Format => inner is FieldType.Text,
        Constraint.UniqueItems => inner is FieldType.List,
        Constraint.Allowed or Constraint.Denied => inner is FieldType.Text or FieldType.Number,
        _ => true,
    };

    private static FieldType Inner(FieldType type) => type is FieldType.Optional optional ? optional.Inner : type;

    private static Constraint? ReadAnnotation(string name, AttributeData attribute) => name switch
    {
        "EmailAddressAttribute" => new Constraint.Format("email"),
        "UrlAttribute" => new Constraint.Format("uri"),
        "RangeAttribute" => ReadRange(attribute),
        "StringLengthAttribute" => new Constraint.Length(attribute.GetNamed("MinimumLength")?.Value is int minimum ? minimum : 0, GetInt(attribute, 0)),
        "MinLengthAttribute" => new Constraint.Length(GetInt(attribute, 0) ?? 0, null),
        "MaxLengthAttribute" => new Constraint.Length(0, GetInt(attribute, 0)),
        "LengthAttribute" => new Constraint.Length(GetInt(attribute, 0) ?? 0, GetInt(attribute, 1)),
        "RegularExpressionAttribute" => attribute.GetString(0) is { } expression && IsPattern(expression) ? new Constraint.Pattern(expression) : null,
        "AllowedValuesAttribute" => new Constraint.Allowed(ReadValues(attribute)),
        "DeniedValuesAttribute" => new Constraint.Denied(ReadValues(attribute)),
        _ => null,
    };

    private static Constraint.Range? ReadRange(AttributeData attribute)
    {
        var first = attribute.ConstructorArguments.Length == 3 ? 1 : 0;
        if (GetDouble(attribute, first) is not { } minimum || GetDouble(attribute, first + 1) is not { } maximum)
        {
            return null;
        }

        return new Constraint.Range(
            double.IsNegativeInfinity(minimum) || minimum == double.MinValue ? null : minimum,
            double.IsPositiveInfinity(maximum) || maximum == double.MaxValue ? null : maximum,
            attribute.GetNamed("MinimumIsExclusive")?.Value is true,
            attribute.GetNamed("MaximumIsExclusive")?.Value is true);
    }

    // The BCL has one word for the length of a text and the size of a list.
    private static Constraint OfItems(Constraint constraint, FieldType type) =>
        constraint is Constraint.Length length && type is not FieldType.Text ? new Constraint.Items(length.Minimum, length.Maximum) : constraint;

    private static List<Constraint> Merge(List<Constraint> constraints)
    {
        var lengths = constraints.OfType<Constraint.Length>().ToArray();
        if (lengths.Length < 2)
        {
            return constraints;
        }

        var merged = new Constraint.Length(lengths.Max(static length => length.Minimum), lengths.Min(static length => length.Maximum));
        return [merged, .. constraints.Where(static constraint => constraint is not Constraint.Length)];
    }

    private static Constraint.Shape? ReadShape(AttributeData attribute)
    {
        var axes = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } array] ? array.Values.Select(static axis => (int?)axis.Value ?? 0).ToArray() : [];
        return axes.Length == 0 || Array.Exists(axes, static length => length is 0 or < -1)
            ? null
            : new Constraint.Shape(axes.Select(static length => length == -1 ? (int?)null : length).ToValueList());
    }

    private static ValueList<string> ReadValues(AttributeData attribute)
    {
        var values = attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Kind == TypedConstantKind.Array ? attribute.ConstructorArguments[0].Values : [];
        return values.Select(static value => ToJson(value.Value)).ToValueList();
    }

    internal static string ToJson(object? value) => value switch
    {
        null => "null",
        string text => JsonText.Quote(text),
        bool flag => CSharpText.Literal(flag),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => JsonText.Quote(value.ToString()),
    };

    /// <summary>Whether .NET can read the expression; one that it cannot would fail when the type is first used.</summary>
    internal static bool IsPattern(string expression)
    {
        try
        {
            _ = new Regex(expression, RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static int? GetInt(AttributeData attribute, int position) =>
        attribute.ConstructorArguments.Length > position && attribute.ConstructorArguments[position].Value is int value ? value : null;

    private static double? GetDouble(AttributeData attribute, int position) =>
        attribute.ConstructorArguments.Length <= position ? null : attribute.ConstructorArguments[position].Value switch
        {
            int number => number,
            double number => number,
            string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };
}
