namespace ElixirMl.Programs;

/// <summary>A program with a state that was saved for other signatures.</summary>
/// <typeparam name="TSelf">The program.</typeparam>
/// <param name="Program">With what still fits.</param>
/// <param name="Changes">What was changed to make it fit, one sentence per predictor; empty when it fitted as it was.</param>
public sealed record ProgramMigration<TSelf>(TSelf Program, IReadOnlyList<string> Changes);
