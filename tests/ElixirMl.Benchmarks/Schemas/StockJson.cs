using System.Text.Json.Serialization;

namespace ElixirMl.Benchmarks.Schemas;

/// <summary>The measured types as the source generator of System.Text.Json reads them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Visitor))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Passage))]
[JsonSerializable(typeof(Applicant))]
public sealed partial class StockJson : JsonSerializerContext;
