using System.Buffers;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>Takes a whole reply without any form as the value of the only field that was asked for.</summary>
internal static class OnlyField
{
    private const int WholeReplyPenalty = 50;

    /// <summary>Takes the reply as it stands: where texts need no form, what is wrong with it shows when it is read.</summary>
    public static void Take(Schema outputs, ReadOnlyMemory<char> reply, Span<FieldText> fields, TolerantLog log)
    {
        if (outputs.Fields.Count == 1 && !IsAnotherAnswer(reply.Span, outputs.Fields[0]))
        {
            Take(outputs.Fields[0], new(reply, FieldTextForm.Plain), fields, log);
        }
    }

    /// <summary>Takes the reply if it can be read as the value, and is no object that says something else.</summary>
    public static bool TryTakeValue(Schema outputs, ReadOnlyMemory<char> reply, Span<FieldText> fields, TolerantLog log)
    {
        if (outputs.Fields.Count != 1)
        {
            return false;
        }

        var field = outputs.Fields[0];
        var isTaken = XmlValue.Bare(field.Type) switch
        {
            FieldType.Text => !IsStructure(reply.Span),
            FieldType.Any => reply.Span is not ['{', ..],
            _ => !IsAnotherAnswer(reply.Span, field) && TryRead(reply.Span, field.Type),
        };
        if (isTaken)
        {
            var isString = reply.Span is ['"', .., '"'] && TryRead(reply.Span, new FieldType.Any());
            Take(field, new(reply, isString ? FieldTextForm.Json : FieldTextForm.Plain), fields, log);
        }

        return isTaken;
    }

    private static void Take(Field field, FieldText value, Span<FieldText> fields, TolerantLog log)
    {
        fields[0] = value;
        log.Add(new($"$.{field.JsonName}", "whole-reply", WholeReplyPenalty));
    }

    private static bool TryRead(ReadOnlySpan<char> text, FieldType type) => TolerantReader.TryReadValue(text, type, new ArrayBufferWriter<byte>(), new TolerantLog());

    // Of a single value nothing is in braces, prose is no list of texts, and any object would do as a map of texts.
    private static bool IsAnotherAnswer(ReadOnlySpan<char> reply, Field field) => XmlValue.Bare(field.Type) switch
    {
        FieldType.Text or FieldType.Any or FieldType.Object or FieldType.Union => false,
        FieldType.Map map => map.Value is FieldType.Text or FieldType.Any || reply.Contains(field.JsonName, StringComparison.Ordinal),
        FieldType.List { Item: FieldType.Text } list => IsOneItem(reply, list),
        FieldType.List => false,
        _ => HoldsObject(reply),
    };

    private static bool IsOneItem(ReadOnlySpan<char> reply, FieldType.List type)
    {
        var log = new TolerantLog();
        return TolerantReader.TryReadValue(reply, type, new ArrayBufferWriter<byte>(), log)
            && log.Repairs.Any(static repair => repair is { Kind: RepairKinds.OneItem, Path: "$" });
    }

    private static bool IsStructure(ReadOnlySpan<char> reply) => reply.TrimStart("`\n\r ") is ['{' or '[', ..] || reply.StartsWith("```json", StringComparison.OrdinalIgnoreCase);

    private static bool HoldsObject(ReadOnlySpan<char> reply)
    {
        while (reply.IndexOf('{') is >= 0 and var brace)
        {
            reply = reply[(brace + 1)..];
            if (reply.TrimStart() is ['"' or '\'' or '}', ..])
            {
                return true;
            }
        }

        return false;
    }
}
