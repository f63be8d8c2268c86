using ElixirMl.Schemas;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>A reply and what it must become.</summary>
/// <param name="Number">Row of the specification.</param>
/// <param name="Outputs">What was asked.</param>
/// <param name="Text">The reply, or the value within it.</param>
/// <param name="Want">The outputs, the value, or the rule it breaks.</param>
public sealed record ReplyCase(int Number, Schema Outputs, string Text, string Want);
