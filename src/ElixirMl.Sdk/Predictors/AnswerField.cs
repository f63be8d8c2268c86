using ElixirMl.Schemas;

namespace ElixirMl.Predictors;

/// <summary>The text of a field that a strategy added to a signature.</summary>
/// <param name="Name">JSON name of the field.</param>
/// <param name="Text">The text as it stands in prompt or reply.</param>
public readonly record struct AnswerField(string Name, string Text)
{
    /// <summary>Finds a text among several.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="name">JSON name of the field, compared by ordinal.</param>
    /// <returns><see langword="null"/> when there is no such field.</returns>
    public static string? Find(ValueList<AnswerField> fields, string name)
    {
        ArgumentNullException.ThrowIfNull(fields);
        foreach (var field in fields.AsSpan())
        {
            if (field.Name == name)
            {
                return field.Text;
            }
        }

        return null;
    }
}
