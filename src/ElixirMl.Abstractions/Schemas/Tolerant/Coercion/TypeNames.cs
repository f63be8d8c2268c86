namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>The names of types in error messages.</summary>
internal static class TypeNames
{
    public static string Of(FieldType type) => type switch
    {
        FieldType.Text => "A text",
        FieldType.Boolean => "A truth value",
        FieldType.Number { IsInteger: true } => "A whole number",
        FieldType.Number => "A number",
        FieldType.Enumeration names => $"A value of {names.Name}",
        FieldType.Formatted formatted => Scalars.FormatText.Name(formatted.Format),
        FieldType.List => "A list",
        FieldType.Map => "An object with keys and values",
        FieldType.Object schema => $"An object of {schema.Name}",
        FieldType.Union union => $"An object of one of the cases of {union.Name}",
        FieldType.Ml ml => $"A value of {ml.Name}",
        FieldType.Optional optional => Of(optional.Inner),
        _ => "A value",
    };
}
