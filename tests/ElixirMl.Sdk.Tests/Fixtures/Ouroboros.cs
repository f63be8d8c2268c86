using ElixirMl.Programs;

namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>A program that holds itself.</summary>
public sealed class Ouroboros : IProgram<Ouroboros>
{
    public ProgramState State => new(nameof(Ouroboros)) { Programs = [new("Tail", this)] };

    public Ouroboros With(ProgramState state) => this;
}
