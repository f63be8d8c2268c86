namespace ElixirMl.Schemas;

/// <summary>How the text of a field is to be read.</summary>
public enum FieldTextForm
{
    /// <summary>The field is not there.</summary>
    Absent,

    /// <summary>Plain text: for a text field the value itself, for others anything a tolerant reader understands.</summary>
    Plain,

    /// <summary>A JSON value: a text field is a quoted string.</summary>
    Json,
}
