namespace ElixirMl.Schemas;

/// <summary>The text of one field as it stands in a prompt or a reply.</summary>
/// <param name="Text">The text; empty when the field is absent.</param>
/// <param name="Form">How to read the text.</param>
public readonly record struct FieldText(ReadOnlyMemory<char> Text, FieldTextForm Form)
{
    /// <summary>A field that is not there.</summary>
    public static FieldText Absent => default;

    /// <summary>Whether the field is not there.</summary>
    public bool IsAbsent => Form == FieldTextForm.Absent;

    /// <summary>A field given as plain text.</summary>
    /// <param name="text">Taken as it is.</param>
    public static FieldText Plain(string text) => new(text.AsMemory(), FieldTextForm.Plain);

    /// <summary>A field given as a JSON value.</summary>
    /// <param name="json">One JSON value, strictly or loosely written.</param>
    public static FieldText Json(string json) => new(json.AsMemory(), FieldTextForm.Json);

    /// <inheritdoc/>
    public override string ToString() => IsAbsent ? "(absent)" : Text.ToString();
}
