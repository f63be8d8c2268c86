using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Adapters;

/// <summary>Renders demos: incomplete ones first, so that the last thing a model sees before the question is a whole example.</summary>
internal static class DemoTurns
{
    public static PromptTurn[] Render(Adapter adapter, Signature signature, ReadOnlySpan<Demo> demos)
    {
        var incomplete = new List<PromptTurn>();
        var complete = new List<PromptTurn>();
        foreach (var demo in demos)
        {
            var inputs = Values(signature.Inputs, demo.Inputs);
            var outputs = Values(signature.Outputs, demo.Outputs);
            if (IsEmpty(inputs) || IsEmpty(outputs))
            {
                continue;
            }

            var isComplete = IsComplete(signature.Inputs, inputs) && IsComplete(signature.Outputs, outputs);
            (isComplete ? complete : incomplete).Add(Render(adapter, signature, inputs, outputs, isComplete ? UserTurn.Demo : UserTurn.IncompleteDemo));
        }

        return [.. incomplete, .. complete];
    }

    private static PromptTurn Render(Adapter adapter, Signature signature, string?[] inputs, string?[] outputs, UserTurn turn)
    {
        var texts = Texts(signature.Inputs, inputs);
        var media = MediaFields.In(signature.Inputs) ? new MediaParts() : null;
        media?.Lift(signature.Inputs, texts);
        return new(adapter.FormatUser(signature, texts, turn), adapter.FormatReply(signature, outputs), media);
    }

    /// <summary>Values as a person reads them.</summary>
    public static string?[] Texts(Schema schema, string?[] values)
    {
        var texts = new string?[values.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = values[i] is { } json ? FieldFormat.FromJson(schema.Fields[i].Type, json) : null;
        }

        return texts;
    }

    /// <summary>The values of a side in the order of its schema, as JSON.</summary>
    public static string?[] Values(Schema schema, ValueList<DemoField> fields)
    {
        var values = new string?[schema.Fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = DemoField.Find(fields, schema.Fields[i].JsonName);
        }

        return values;
    }

    public static bool IsEmpty(string?[] values) => values.Length > 0 && Array.TrueForAll(values, static value => value is null);

    private static bool IsComplete(Schema schema, string?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null && schema.Fields[i].IsRequired)
            {
                return false;
            }
        }

        return true;
    }
}
