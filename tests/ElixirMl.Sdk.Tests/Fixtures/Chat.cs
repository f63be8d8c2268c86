using ElixirMl.MlTypes;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature("Answer in the conversation.")]
public sealed partial record Chat
{
    [Input]
    public required History Before { get; init; }

    [Input]
    public required string Question { get; init; }

    [Output]
    public required string Answer { get; init; }
}
