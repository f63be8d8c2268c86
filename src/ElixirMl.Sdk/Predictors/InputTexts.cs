using ElixirMl.Adapters;
using ElixirMl.Schemas;

namespace ElixirMl.Predictors;

/// <summary>Writes the inputs of a question as texts.</summary>
internal static class InputTexts
{
    private const string Null = "null";

    public static void Write<TInputs>(Schema asked, SchemaCodec<TInputs> codec, TInputs inputs, ValueList<AnswerField> extras, Span<string?> texts)
    {
        if (ReferenceEquals(asked, codec.Schema))
        {
            for (var i = 0; i < texts.Length; i++)
            {
                texts[i] = codec.FormatField(inputs, i) ?? Null;
            }

            return;
        }

        for (var i = 0; i < texts.Length; i++)
        {
            var name = asked.Fields[i].JsonName;
            var own = FieldNames.IndexOf(codec.Schema, name);
            texts[i] = AnswerField.Find(extras, name) ?? (own < 0 ? null : codec.FormatField(inputs, own) ?? Null);
        }
    }
}
