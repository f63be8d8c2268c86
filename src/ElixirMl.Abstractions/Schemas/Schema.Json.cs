using System.Text;
using ElixirMl.Schemas.Dialects;

namespace ElixirMl.Schemas;

public sealed partial record Schema
{
    /// <summary>The schema as JSON Schema, draft 2020-12, compact UTF-8 text of one object; nested schemas are under <c>$defs</c>.</summary>
    /// <remarks>
    /// Written anew at each call, in time linear to the number of fields; generated types carry it as a constant. It accepts what
    /// the validator accepts, but for two things that JSON Schema cannot say: a <see cref="float"/> is checked as rounded to single
    /// precision, and equal moments or UUIDs are equal however they are written.
    /// </remarks>
    public byte[] ToJsonSchema() => Encoding.UTF8.GetBytes(JsonSchemaText.Of(this, static nested => nested.Schema));

    /// <summary>The schema as JSON Schema of a dialect, compact UTF-8 text of one object.</summary>
    /// <param name="dialect">Who shall read it.</param>
    /// <param name="references">Whether nested schemas are shared.</param>
    /// <exception cref="ValidationException">The dialect cannot say what a field is, for example a map in strict mode; every such field is named.</exception>
    /// <remarks>
    /// What a dialect does not know, such as lengths for OpenAI, is said in the description instead, so that no rule is lost to the model.
    /// Whatever a dialect's schema accepts has the form that the validator accepts; rules that stand in descriptions only are still checked by it.
    /// </remarks>
    public byte[] ToJsonSchema(JsonSchemaDialect dialect, JsonSchemaReferences references = JsonSchemaReferences.Shared) =>
        JsonSchemaRewriter.Rewrite(ToJsonSchema(), Name, DialectProfile.Of(dialect), references);

    /// <summary>The schema as JSON Schema of a dialect, or why the dialect cannot say it.</summary>
    /// <param name="dialect">Who shall read it.</param>
    /// <param name="references">Whether nested schemas are shared.</param>
    /// <param name="json">Compact UTF-8 text of one object, when the result is valid.</param>
    /// <returns>Every field that the dialect cannot say, for example a map in strict mode.</returns>
    public ValidationResult TryToJsonSchema(JsonSchemaDialect dialect, JsonSchemaReferences references, out byte[]? json) =>
        JsonSchemaRewriter.Rewrite(ToJsonSchema(), Name, DialectProfile.Of(dialect), references, out json);
}
