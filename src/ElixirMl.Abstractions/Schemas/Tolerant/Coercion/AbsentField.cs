namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>What stands in for a field that is not there: nothing if it is optional, its default, null or an empty list if it has one of these, and an error otherwise.</summary>
internal static class AbsentField
{
    /// <param name="field">The field; the path of the log leads to it.</param>
    /// <param name="fields">All fields of the schema.</param>
    /// <param name="found">The keys that are there.</param>
    /// <param name="isCut">Whether the text ends too early, so that the field may just not have come yet.</param>
    /// <param name="output">Receives the key and the value, if any.</param>
    /// <param name="log">Receives the repair or the error.</param>
    public static bool TryWrite(Field field, ReadOnlySpan<Field> fields, string found, bool isCut, JsonBuffer output, TolerantLog log)
    {
        if (!field.IsRequired)
        {
            return true;
        }

        if (isCut || MustBeGiven(field))
        {
            var message = $"The field is missing; expected keys are {KeyNames.Of(fields)}, found keys are {(found.Length == 0 ? "none" : found)}";
            return log.Fail(ValidationRules.Required, message, isCut ? "The text ends too early; give all of it." : $"Give a value for '{field.JsonName}'.");
        }

        log.Mend(RepairKinds.Default);
        output.Key(field.JsonName);
        output.Json(field.Default ?? (field.Type is FieldType.List ? "[]" : "null"));
        return true;
    }

    /// <summary>Whether nothing can stand in for the field.</summary>
    public static bool MustBeGiven(Field field) =>
        field.IsRequired && field.Default is null && field.Type is not (FieldType.Optional or FieldType.List);
}
