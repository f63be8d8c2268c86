using ElixirMl;
using ElixirMl.Variables;

namespace Retrying;

/// <summary>A little more each time.</summary>
public sealed partial class LinearWait : IWait
{
    [Variable(0.01, 5.0, Default = 0.5, Scale = VariableScale.Log, Description = "Seconds added after each try.")]
    public partial double Step { get; }

    public double After(int failures) => Step * failures;
}
