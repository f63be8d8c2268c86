using ElixirMl.Tools;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors.Tools;

/// <summary>Generated tools where functions of <c>Microsoft.Extensions.AI</c> are wanted.</summary>
public static class ToolExtensions
{
    /// <summary>The tool as a function that clients and strategies can call.</summary>
    /// <param name="tool">Generated for a <see cref="ToolAttribute"/> method.</param>
    public static AIFunction AsFunction(this Tool tool)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return new ToolFunction(tool);
    }
}
