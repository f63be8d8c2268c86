using System.Text.Json.Serialization;

namespace ElixirMl.Search.Caching;

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(double))]
internal sealed partial class ValueJson : JsonSerializerContext;
