namespace ElixirMl.Generators.Roslyn;

/// <summary>Names of the pipeline steps, which tests look up.</summary>
internal static class TrackingNames
{
    internal const string Schemas = nameof(Schemas);
    internal const string Signatures = nameof(Signatures);
    internal const string Configurables = nameof(Configurables);
    internal const string Programs = nameof(Programs);
    internal const string PredictorEntries = nameof(PredictorEntries);
    internal const string ProgramEntries = nameof(ProgramEntries);
    internal const string Tools = nameof(Tools);
    internal const string Host = nameof(Host);
}
