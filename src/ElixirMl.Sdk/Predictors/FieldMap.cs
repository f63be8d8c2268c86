using ElixirMl.Schemas;

namespace ElixirMl.Predictors;

/// <summary>Finds the fields of one schema in another that has at least the same ones.</summary>
internal static class FieldMap
{
    public static int IndexOf(Schema schema, string jsonName)
    {
        var fields = schema.Fields.AsSpan();
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].JsonName == jsonName)
            {
                return i;
            }
        }

        return -1;
    }

    public static string? Find(ValueList<AnswerField> fields, string jsonName)
    {
        foreach (var field in fields.AsSpan())
        {
            if (field.Name == jsonName)
            {
                return field.Text;
            }
        }

        return null;
    }
}
