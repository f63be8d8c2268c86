using ElixirMl;
using ElixirMl.Variables;

namespace Retrying;

/// <summary>Always the same.</summary>
public sealed partial class FixedWait : IWait
{
    [Variable(0.01, 5.0, Default = 1.0, Scale = VariableScale.Log, Description = "Seconds between tries.")]
    public partial double Seconds { get; }

    public double After(int failures) => Seconds;
}
