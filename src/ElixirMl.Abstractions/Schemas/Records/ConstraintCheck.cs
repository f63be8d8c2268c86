namespace ElixirMl.Schemas.Records;

/// <summary>Checks one constraint of one field.</summary>
/// <param name="errors">Receives the error.</param>
/// <param name="field">The field that has the constraint.</param>
/// <param name="value">A value of the field's type.</param>
internal delegate void ConstraintCheck(ref SchemaErrors errors, Field field, object value);
