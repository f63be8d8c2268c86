using System.Text;
using ElixirMl.Schemas;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Writes an answer as a person reads it: what was added, then one line per output.</summary>
internal static class AttemptText
{
    public static string Of<TOutputs>(SchemaCodec<TOutputs> codec, in Answer<TOutputs> answer)
    {
        var text = new StringBuilder();
        foreach (var extra in answer.Extras)
        {
            text.Append(extra.Name).Append(": ").Append(extra.Text).Append('\n');
        }

        Append(text, codec, answer.Outputs);
        return text.ToString().TrimEnd('\n');
    }

    public static string Of<T>(SchemaCodec<T> codec, T value)
    {
        var text = new StringBuilder();
        Append(text, codec, value);
        return text.ToString().TrimEnd('\n');
    }

    private static void Append<T>(StringBuilder text, SchemaCodec<T> codec, T value)
    {
        for (var i = 0; i < codec.Schema.Fields.Count; i++)
        {
            text.Append(codec.Schema.Fields[i].JsonName).Append(": ").Append(codec.FormatField(value, i) ?? "null").Append('\n');
        }
    }
}
