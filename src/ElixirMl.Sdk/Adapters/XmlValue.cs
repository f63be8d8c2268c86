using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Turns the content of an element into the text of a field: elements within it become the JSON of its type.</summary>
internal static class XmlValue
{
    private const string CDataStart = "<![CDATA[";
    private const string CDataEnd = "]]>";

    /// <summary>The content of one element.</summary>
    public static FieldText Read(ReadOnlyMemory<char> content, FieldType type)
    {
        var bare = Bare(type);
        content = content.Trim();
        if (IsNested(bare) && content.Length > 0 && content.Span[0] == '<' && XmlNode.TryParse(content.ToString(), out var children))
        {
            var json = new StringBuilder();
            Write(json, children, bare);
            return FieldText.Json(json.ToString());
        }

        // An element is there to say so: without content it is a list without items.
        return bare is FieldType.List && content.IsEmpty ? FieldText.Json("[]") : new(Text(content), FieldTextForm.Plain);
    }

    /// <summary>The contents of several elements of one list.</summary>
    public static FieldText ReadItems(List<ReadOnlyMemory<char>> contents, FieldType type)
    {
        var item = Bare(((FieldType.List)Bare(type)).Item);
        var json = new StringBuilder("[");
        foreach (var content in contents)
        {
            json.Append(json.Length == 1 ? "" : ",");
            var text = content.Trim();
            WriteItem(json, text.ToString(), XmlNode.TryParse(text.ToString(), out var children) ? children : [], item);
        }

        return FieldText.Json(json.Append(']').ToString());
    }

    /// <summary>Whether the content of an element can only be a whole list, never one item of several.</summary>
    public static bool IsWholeList(ReadOnlyMemory<char> content, FieldType type) =>
        Bare(type) is FieldType.List { Item: not (FieldType.List or FieldType.Any) } && content.Trim() is { Length: > 0 } text && text.Span[0] == '[' && IsJson(text.ToString());

    /// <summary>Whether the content of an element can only be one item of a list, so that others may follow.</summary>
    public static bool IsItem(ReadOnlyMemory<char> content, FieldType type)
    {
        if (Bare(type) is not FieldType.List { Item: var item } || content.Trim() is not { Length: > 0 } text)
        {
            return false;
        }

        return text.Span[0] == '<' ? XmlNode.TryParse(text.ToString(), out var children) && IsRecord(children, Bare(item)) : text.Span[0] != '[' && !text.Span.Contains('\n');
    }

    /// <summary>Whether a text begins like an element whose content is taken literally, or may still do so.</summary>
    public static bool MayBeLiteral(ReadOnlySpan<char> text) => text.StartsWith(CDataStart) || CDataStart.AsSpan().StartsWith(text);

    /// <summary>The type without its question mark.</summary>
    public static FieldType Bare(FieldType type) => type is FieldType.Optional optional ? optional.Inner : type;

    /// <summary>Whether a tag without content holds the fields of a value as its attributes.</summary>
    public static bool IsSaidByAttributes(ReadOnlySpan<char> text, FieldType type) =>
        IsNested(Bare(type)) && XmlTags.TryMatch(text, 0, out var tag) && tag.Kind == XmlTagKind.Empty && XmlNode.AttributesOf(text, tag).Count > 0;

    private static bool IsNested(FieldType type) => type is FieldType.List or FieldType.Map or FieldType.Object or FieldType.Union or FieldType.Any;

    private static void Write(StringBuilder json, IReadOnlyList<XmlNode> children, FieldType type)
    {
        if (type is FieldType.List { Item: var item } && IsRecord(children, Bare(item)))
        {
            Write(json.Append('['), children, Bare(item));
            json.Append(']');
            return;
        }

        if (type is FieldType.List list)
        {
            WriteList(json, children, Bare(list.Item));
            return;
        }

        json.Append('{');
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            var wanted = TypeOf(type, child.Name);
            json.Append(i == 0 ? "" : ",");
            AppendString(json, child.Key);
            json.Append(':');
            WriteItem(json, child.Text, child.Children, Bare(wanted));
        }

        json.Append('}');
    }

    private static void WriteList(StringBuilder json, IReadOnlyList<XmlNode> children, FieldType item)
    {
        json.Append('[');
        for (var i = 0; i < children.Count; i++)
        {
            json.Append(i == 0 ? "" : ",");
            WriteItem(json, children[i].Text, children[i].Children, item);
        }

        json.Append(']');
    }

    private static void WriteItem(StringBuilder json, string text, IReadOnlyList<XmlNode> children, FieldType type)
    {
        if (IsNested(type) && children.Count > 0)
        {
            Write(json, children, type);
        }
        else if (type is FieldType.Number or FieldType.Boolean or FieldType.Any or FieldType.Ml && IsJson(text))
        {
            json.Append(text.AsSpan().Trim());
        }
        else if (IsNested(type) && text.AsSpan().Trim() is ['[' or '{', ..] && IsJson(text))
        {
            json.Append(text.AsSpan().Trim());
        }
        else if (type is FieldType.List && text.AsSpan().IsWhiteSpace())
        {
            json.Append("[]");
        }
        else
        {
            AppendString(json, Text(text.AsMemory().Trim()).ToString());
        }
    }

    // In <lines><sku>a</sku><count>1</count></lines> the element around the only item is missing.
    private static bool IsRecord(IReadOnlyList<XmlNode> children, FieldType item) =>
        item is FieldType.Object { Schema: var schema } && children.All(child => FieldNames.Find(schema, child.Name) >= 0)
        && children.DistinctBy(static child => child.Name).Count() == children.Count;

    private static FieldType TypeOf(FieldType type, string name) => type switch
    {
        FieldType.Object nested => FieldNames.Find(nested.Schema, name) is >= 0 and var index ? nested.Schema.Fields[index].Type : new FieldType.Any(),
        FieldType.Map map => map.Value,
        _ => new FieldType.Any(),
    };

    private static ReadOnlyMemory<char> Text(ReadOnlyMemory<char> content)
    {
        var isLiteral = content.Length >= CDataStart.Length + CDataEnd.Length && content.Span.StartsWith(CDataStart) && content.Span.EndsWith(CDataEnd);
        return isLiteral ? content[CDataStart.Length..^CDataEnd.Length] : XmlTags.Unescape(content);
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void AppendString(StringBuilder json, string text) =>
        json.Append('"').Append(JsonEncodedText.Encode(Whole(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).Append('"');

    // Half a surrogate pair cannot be written as JSON.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
