namespace ElixirMl.Generators.Programs;

/// <summary>Who constructs a program and where its client comes from.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Client">Name of the primary constructor's client parameter.</param>
/// <param name="Services">Name of the primary constructor's service provider parameter, if it has one.</param>
internal sealed record ConstructionModel(ConstructionKind Kind, string Client = "", string? Services = null);
