namespace ElixirMl.Programs;

/// <summary>Keys of state files.</summary>
internal static class StateKeys
{
    public const string Format = "format";
    public const string Program = "program";
    public const string Provenance = "provenance";
    public const string Configuration = "configuration";
    public const string Predictors = "predictors";
    public const string Frozen = "frozen";

    public const string Signature = "signature";
    public const string Fields = "fields";
    public const string Hash = "schemaHash";
    public const string Instructions = "instructions";
    public const string Settings = "settings";
    public const string Demos = "demos";

    public const string Inputs = "inputs";
    public const string Outputs = "outputs";
    public const string Bootstrapped = "bootstrapped";

    public const string Model = "model";
    public const string Adapter = "adapter";
    public const string Strategy = "strategy";
    public const string Temperature = "temperature";
    public const string MaxTokens = "maxTokens";
    public const string DemoCount = "demoCount";
    public const string MaxExtraCalls = "maxExtraCalls";
    public const string FallbackAdapter = "fallbackAdapter";

    public const string Optimizer = "optimizer";
    public const string Seed = "seed";
    public const string Scores = "scores";
    public const string DataHash = "dataHash";

    public static readonly string[] OfStates = [Format, Program, Provenance, Configuration, Predictors, Frozen];
    public static readonly string[] OfProvenance = [Optimizer, Seed, Scores, DataHash];
    public static readonly string[] OfPredictors = [Signature, Fields, Hash, Instructions, Settings, Demos];
    public static readonly string[] OfSettings = [Model, Adapter, Strategy, Temperature, MaxTokens, DemoCount, MaxExtraCalls, FallbackAdapter];
    public static readonly string[] OfDemos = [Inputs, Outputs, Bootstrapped];
}
