using System.Text.Json.Serialization;

namespace ElixirMl.Benchmarks.Predictors;

/// <summary>Source-generated metadata of System.Text.Json.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TriageRow))]
public sealed partial class TriageJson : JsonSerializerContext;
