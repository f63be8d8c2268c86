using ElixirMl.Schemas.Records;

namespace ElixirMl.Schemas;

public sealed partial record Schema
{
    /// <summary>A schema made at run time.</summary>
    /// <param name="name">Its name in references and errors.</param>
    /// <param name="fields">In order; names, JSON names and aliases all differ.</param>
    /// <exception cref="ArgumentException">The fields contradict themselves or each other; the message says where and how to mend it.</exception>
    /// <remarks>Values are read, written and validated by <see cref="ToCodec"/>; for unknown keys and descriptions use <c>with</c>.</remarks>
    public static Schema Create(string name, params ReadOnlySpan<Field> fields)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var schema = new Schema(name, ValueList.Create(fields));
        RecordSchemaChecks.Check(schema);
        return schema;
    }

    /// <summary>The codec of the schema's values.</summary>
    /// <param name="steps">As in <see cref="RecordCodec.Of"/>.</param>
    /// <exception cref="ArgumentException">As in <see cref="RecordCodec.Of"/>.</exception>
    public RecordCodec ToCodec(params ReadOnlySpan<RecordStep> steps) => RecordCodec.Of(this, steps);
}
