using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ElixirMl.Signatures;
using ElixirMl.Tools;
using ElixirMl.Variables;

namespace ElixirMl.MlTypes;

/// <summary>All ML types by the name a string signature uses.</summary>
public static class MlTypeCatalogue
{
    private static readonly MlType[] Types =
    [
        MlType.Of<Embedding>(), MlType.Of<Tensor>(), MlType.Of<TokenList>(), MlType.Of<AttentionWeights>(),
        MlType.Of<Probability>(), MlType.Of<ConfidenceScore>(), MlType.Of<QualityScore>(),
        MlType.Of<ModelResponse>(), MlType.Of<ToolCall>(), MlType.Of<TokenUsage>(),
        MlType.Of<ReasoningChain>(), MlType.Of<ReasoningStep>(),
        MlType.Of<Cost>(), MlType.Of<Latency>(), MlType.Of<TokenCount>(), MlType.Of<ApiKey>(),
        MlType.Of<Image>(), MlType.Of<Audio>(), MlType.Of<Document>(), MlType.Of<Code>(), MlType.Of<Reasoning>(),
        MlType.Of<Citation>(), MlType.Of<Citations>(), MlType.Of<ToolCalls>(), MlType.Of<ToolDescription>(), MlType.Of<ToolSet>(), MlType.Of<History>(),
        MlType.Of<VariableConfiguration>(),
    ];

    private static readonly FrozenDictionary<string, MlType> ByName = Types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Every ML type of this library.</summary>
    public static IReadOnlyList<MlType> All => Types;

    /// <summary>Finds an ML type by name.</summary>
    /// <param name="name">For example <c>confidence_score</c>; compared exactly.</param>
    /// <param name="type">The type, when the result is true.</param>
    public static bool TryFind(string name, [NotNullWhen(true)] out MlType? type) => ByName.TryGetValue(name, out type);
}
