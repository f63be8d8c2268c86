namespace ElixirMl.Schemas.Records;

/// <summary>What a run-time schema does beyond its fields: a closed set of cases given to <see cref="RecordCodec.Of"/>.</summary>
/// <remarks>The functions must be pure and thread-safe.</remarks>
public abstract record RecordStep
{
    private RecordStep()
    {
    }

    /// <summary>Changes a field that was read, before its constraints are checked.</summary>
    /// <param name="Field">JSON name of the field.</param>
    /// <param name="Change">Gives a value of the same type.</param>
    public sealed record TransformField(string Field, Func<object?, object?> Change) : RecordStep;

    /// <summary>Changes a whole record whose fields are valid, before the rules over several fields.</summary>
    /// <param name="Change">Gives a record of the same schema.</param>
    public sealed record Transform(Func<Record, Record> Change) : RecordStep;

    /// <summary>A rule over several fields; skipped when one of them already broke a rule of its own.</summary>
    /// <param name="Name">Id of the rule; part of the schema.</param>
    /// <param name="Message">What is wrong when the rule does not hold.</param>
    /// <param name="Fields">JSON names of the fields it reads; all fields when empty.</param>
    /// <param name="Holds">Whether the record keeps the rule.</param>
    public sealed record Rule(string Name, string Message, ValueList<string> Fields, Func<Record, bool> Holds) : RecordStep;

    /// <summary>A rule over several fields that words its own message.</summary>
    /// <param name="Name">Id of the rule; part of the schema.</param>
    /// <param name="Fields">JSON names of the fields it reads; all fields when empty.</param>
    /// <param name="Problem">What is wrong, or null when the record keeps the rule.</param>
    public sealed record Explain(string Name, ValueList<string> Fields, Func<Record, string?> Problem) : RecordStep;

    /// <summary>A rule over several fields that says what is wrong with single ones.</summary>
    /// <param name="Name">Id of the rule; part of the schema.</param>
    /// <param name="Fields">JSON names of the fields it reads; all fields when empty.</param>
    /// <param name="Find">An error for each field that is wrong; none when the record keeps the rule.</param>
    public sealed record Blame(string Name, ValueList<string> Fields, Func<Record, IEnumerable<RuleError>> Find) : RecordStep;

    /// <summary>The codec of a nested schema that has steps of its own.</summary>
    /// <param name="Codec">Used wherever a field refers to its schema.</param>
    public sealed record Nested(RecordCodec Codec) : RecordStep;
}
