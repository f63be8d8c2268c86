using System.Runtime.CompilerServices;

namespace ElixirMl.Sdk.Tests.Optimizers;

/// <summary>Yielding as a task.</summary>
internal static class Yielding
{
    public static async Task AsTask(this YieldAwaitable yield) => await yield;
}
