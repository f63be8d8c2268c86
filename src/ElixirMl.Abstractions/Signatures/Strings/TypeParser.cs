using System.Text;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;

namespace ElixirMl.Signatures.Strings;

/// <summary>Reads the type of a field in the text of a signature.</summary>
/// <param name="cursor">Stands before the type.</param>
/// <param name="schemas">Schemas that may be named.</param>
internal sealed class TypeParser(SignatureCursor cursor, IReadOnlyDictionary<string, Schema> schemas)
{
    private static readonly FieldType Text = new FieldType.Text();

    /// <summary>Reads a type with its suffixes; null after an error that leaves no way to go on.</summary>
    /// <param name="field">Name of the field; an enumeration of literals takes it.</param>
    /// <param name="level">Types around this one.</param>
    internal FieldType? Parse(string field, int level = 0)
    {
        if (level > SchemaLimits.MaximumDepth)
        {
            cursor.Fail(cursor.Position, ValidationRules.Limit, $"The type is nested deeper than {SchemaLimits.MaximumDepth} levels.", "Name a schema instead.");
            return null;
        }

        var type = cursor.Peek() is '\'' or '"' or '-' or (>= '0' and <= '9') ? ParseLiterals(field, "|") : ParseNamed(field, level);
        for (var suffixes = 0; type is not null && suffixes < SchemaLimits.MaximumDepth; suffixes++)
        {
            if (cursor.TryTakePair())
            {
                type = new FieldType.List(type);
            }
            else if (cursor.TryTake("?"))
            {
                type = Optional(type);
            }
            else
            {
                break;
            }
        }

        cursor.Peek();
        var at = cursor.Position;
        return type is not null && cursor.TryTake("|") ? ParseAlternative(type, at) : type;
    }

    private FieldType? ParseAlternative(FieldType type, int at) => cursor.TakeName() is "None" or "null" ? Optional(type) : RefuseUnion(at);

    private FieldType? RefuseUnion(int at)
    {
        cursor.Fail(at, ValidationRules.Type, "A value is of one type, or of one type or None.", "Use any, under which a number is read as a number and a word as a text, or a schema given to the parser.");
        return null;
    }

    private FieldType? ParseNamed(string field, int level)
    {
        cursor.Peek();
        var at = cursor.Position;
        if (cursor.TakeName() is not { } name)
        {
            cursor.Expected("a type");
            return null;
        }

        if (Simple(name) is { } simple)
        {
            return simple;
        }

        return name is "array" or "list" or "List" or "set" or "map" or "dict" or "Dict" or "Optional" or "optional" or "Literal" or "tuple" or "Tuple"
            ? ParseComposed(name, field, level)
            : Known(name, at);
    }

    private static FieldType? Simple(string name) => name switch
    {
        "string" or "str" or "text" => Text,
        "integer" or "int" => new FieldType.Number(NumberKind.Int64),
        "decimal" => new FieldType.Number(NumberKind.Decimal),
        "float" or "number" or "double" => new FieldType.Number(NumberKind.Double),
        "boolean" or "bool" => new FieldType.Boolean(),
        "any" or "Any" => new FieldType.Any(),
        "date" => new FieldType.Formatted(TextFormat.Date),
        "datetime" => new FieldType.Formatted(TextFormat.DateTime),
        "time" => new FieldType.Formatted(TextFormat.Time),
        "uuid" => new FieldType.Formatted(TextFormat.Uuid),
        "uri" => new FieldType.Formatted(TextFormat.Uri),
        _ => null,
    };

    private FieldType? ParseComposed(string name, string field, int level)
    {
        if (TakeOpening() is not { } close)
        {
            // A bare map holds anything; all others must say what they hold.
            return name is "map" or "dict" or "Dict" ? new FieldType.Map(Text, new FieldType.Any()) : Missing("the type inside, such as " + name + "(string)");
        }

        var type = name switch
        {
            "Literal" => ParseLiterals(field, ","),
            "map" or "dict" or "Dict" => ParseMap(field, level),
            "tuple" or "Tuple" => ParseTuple(field, level),
            "Optional" or "optional" => Parse(field, level + 1) is { } inner ? Optional(inner) : null,
            _ => Parse(field, level + 1) is { } item ? new FieldType.List(item, name == "set") : null,
        };
        return type is null || cursor.TryTake(close) ? type : Missing($"'{close}'");
    }

    // A bracket opens the inner type only where it cannot be a constraint, and an empty pair makes a list.
    private string? TakeOpening()
    {
        if (cursor.TryTake("("))
        {
            return ")";
        }

        var isPair = cursor.IsAt("[") && cursor.TryTakePair();
        return isPair ? null : cursor.TryTake("[") ? "]" : null;
    }

    private FieldType.Map? ParseMap(string field, int level)
    {
        if (Parse(field, level + 1) is not { } first)
        {
            return null;
        }

        if (!cursor.TryTake(","))
        {
            return new FieldType.Map(Text, first);
        }

        if (first is not (FieldType.Text or FieldType.Enumeration))
        {
            cursor.Fail(cursor.Position, ValidationRules.Type, "The keys of a map are texts or literals.", "Use string as the first type.");
        }

        return Parse(field, level + 1) is { } value ? new FieldType.Map(first, value) : null;
    }

    /// <summary>A tuple of one type and any length is a list; one of several types or a fixed length has no type here.</summary>
    private FieldType.List? ParseTuple(string field, int level)
    {
        var item = Parse(field, level + 1);
        if (item is not null && cursor.TryTake(",") && cursor.TryTake("..."))
        {
            return new FieldType.List(item);
        }

        cursor.Fail(cursor.Position, ValidationRules.Type, "A tuple has a fixed length.", "Use tuple[int, ...] or list[int] for items of one type, list[int][min_items=2, max_items=2] for a fixed number of them, or a schema given to the parser for items of several types.");
        return null;
    }

    private FieldType? ParseLiterals(string field, string separator)
    {
        var at = cursor.Position;
        var names = new List<string>();
        do
        {
            if ((cursor.TakeQuoted() ?? cursor.TakeNumber()) is not { } name)
            {
                return Missing("a literal in quotes or a number");
            }

            names.Add(name);
        }
        while (cursor.TryTake(separator));

        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            cursor.Fail(at, ValidationRules.Duplicate, "A literal appears twice.", "Keep one of them.");
            return Text;
        }

        return FieldType.OneOf(field, [.. names]);
    }

    private FieldType Known(string name, int at)
    {
        if (MlTypeCatalogue.TryFind(name, out var ml))
        {
            return new FieldType.Ml(ml.Name, Encoding.UTF8.GetString(ml.JsonSchema));
        }

        if (schemas.TryGetValue(name, out var schema))
        {
            return new FieldType.Object(name, () => schema);
        }

        cursor.Fail(at, ValidationRules.Type, $"There is no type '{name}'.", $"Use string, integer, float, boolean, any, map, T[], 'a'|'b', an ML type ({string.Join(", ", MlTypeCatalogue.All)}) or a schema given to the parser.");
        return Text;
    }

    private FieldType? Missing(string what)
    {
        cursor.Expected(what);
        return null;
    }

    private static FieldType Optional(FieldType type) => type is FieldType.Optional ? type : new FieldType.Optional(type);
}
