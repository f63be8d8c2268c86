namespace ElixirMl.Schemas.Records;

/// <summary>Checks one constraint of one field.</summary>
/// <param name="errors">Receives the error.</param>
/// <param name="field">The field that has the constraint.</param>
/// <param name="value">What the field holds.</param>
/// <returns>Whether the value is of the field's type, so that the constraint could be checked.</returns>
internal delegate bool ConstraintCheck(ref SchemaErrors errors, Field field, object value);
