namespace ElixirMl.Generators.Programs;

/// <summary>What a <c>[Predictor]</c> property holds.</summary>
internal enum PredictorKind
{
    /// <summary>The predictor of a signature.</summary>
    Predictor,

    /// <summary>A sub-program.</summary>
    Program,

    /// <summary>Neither, or a program that cannot be made: a rule says so, and the getter throws, so that no other error hides it.</summary>
    Broken,
}
