using ElixirMl;
using ElixirMl.Variables;

namespace Retrying;

/// <summary>A multiple each time.</summary>
public sealed partial class ExponentialWait : IWait
{
    [Variable(0.01, 5.0, Default = 0.2, Scale = VariableScale.Log, Description = "Seconds after the first try.")]
    public partial double First { get; }

    [Variable(1.1, 4.0, Default = 2.0, Description = "Growth after each try.")]
    public partial double Factor { get; }

    public double After(int failures) => First * Math.Pow(Factor, failures - 1);
}
