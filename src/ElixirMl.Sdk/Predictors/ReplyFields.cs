using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors;

/// <summary>Output fields found in a reply, kept as text for those who need them.</summary>
internal static class ReplyFields
{
    /// <summary>Fields of a question that the contract does not have.</summary>
    public static ValueList<AnswerField> Extras(Signature asked, Schema contract, ReadOnlySpan<FieldText> fields)
    {
        if (ReferenceEquals(asked.Outputs, contract))
        {
            return ValueList<AnswerField>.Empty;
        }

        var extras = new List<AnswerField>();
        for (var i = 0; i < fields.Length; i++)
        {
            var name = asked.Outputs.Fields[i].JsonName;
            if (!fields[i].IsAbsent && FieldNames.IndexOf(contract, name) < 0)
            {
                extras.Add(new(name, FieldFormat.ToPlainText(fields[i])));
            }
        }

        return extras.ToValueList();
    }

    /// <summary>All fields that were found.</summary>
    public static IReadOnlyDictionary<string, string> Found(Signature asked, ReadOnlySpan<FieldText> fields)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Length; i++)
        {
            if (!fields[i].IsAbsent)
            {
                found[asked.Outputs.Fields[i].JsonName] = fields[i].Text.ToString();
            }
        }

        return found;
    }
}
