using System.Text;

namespace ElixirMl.Schemas;

public sealed partial record Schema
{
    /// <summary>The schema as JSON Schema, draft 2020-12, compact UTF-8 text of one object; nested schemas are under <c>$defs</c>.</summary>
    /// <remarks>Written anew at each call, in time linear to the number of fields; generated types carry it as a constant.</remarks>
    public byte[] ToJsonSchema() => Encoding.UTF8.GetBytes(JsonSchemaText.Of(this, static nested => nested.Schema));
}
