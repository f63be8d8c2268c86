namespace ElixirMl.Generators.Programs;

/// <summary>One predictor or sub-program of a property.</summary>
/// <param name="Name">Its name in the program, for example <c>Voters[0]</c>.</param>
/// <param name="Key">Its key in a dictionary as a C# expression; empty elsewhere.</param>
internal sealed record MemberModel(string Name, string Key = "");
