namespace ElixirMl.Programs;

/// <summary>A program inside of another.</summary>
/// <param name="Name">Name of the member that holds it.</param>
/// <param name="Program">The program; all its paths begin with the path of the outer program and this name.</param>
public sealed record SubProgram(string Name, IProgram Program);
