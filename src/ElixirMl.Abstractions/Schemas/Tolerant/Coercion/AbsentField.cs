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
            return Refuse(field, fields, found, isCut, log);
        }

        log.Mend(RepairKinds.Default);
        output.Key(field.JsonName);
        output.Json(field.Default ?? (field.Type is FieldType.List ? "[]" : "null"));
        return true;
    }

    /// <summary>Reports every field that must be there, or the object itself when none must: it has no key of any field, so it is something else.</summary>
    public static bool RefuseAll(ReadOnlySpan<Field> fields, string found, bool isCut, TolerantLog log)
    {
        var isReported = false;
        foreach (var field in fields)
        {
            if (MustBeGiven(field))
            {
                log.Enter(field.JsonName);
                isReported = !Refuse(field, fields, found, isCut, log);
                log.Leave();
            }
        }

        return !isReported && log.Fail(ValidationRules.Required, $"The object has none of the fields; {Keys(fields, found)}", "Give an object with the expected keys.");
    }

    /// <summary>Whether nothing can stand in for the field.</summary>
    public static bool MustBeGiven(Field field) =>
        field.IsRequired && field.Default is null && field.Type is not (FieldType.Optional or FieldType.List);

    private static bool Refuse(Field field, ReadOnlySpan<Field> fields, string found, bool isCut, TolerantLog log) => log.Fail(
        ValidationRules.Required,
        $"The field is missing; {Keys(fields, found)}",
        isCut ? "The text ends too early; give all of it." : $"Give a value for '{field.JsonName}'.");

    private static string Keys(ReadOnlySpan<Field> fields, string found) =>
        $"expected keys are {KeyNames.Of(fields)}, found keys are {(found.Length == 0 ? "none" : found)}";
}
