namespace ElixirMl.Clients.StructuredOutput;

/// <summary>Some of the rungs, never the last one, which cannot be refused.</summary>
internal readonly record struct RungSet(int Bits)
{
    public RungSet With(OutputRung rung) => new(Bits | (1 << (int)rung));

    public RungSet With(RungSet other) => new(Bits | other.Bits);

    public bool Contains(OutputRung rung) => (Bits & (1 << (int)rung)) != 0;
}
