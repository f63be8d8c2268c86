using System.ClientModel.Primitives;

namespace ElixirMl.OpenAi;

/// <summary>Sends requests as they are, to endpoints that ask for no key.</summary>
internal sealed class NoKeyPolicy : AuthenticationPolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
        ProcessNext(message, pipeline, currentIndex);

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
        ProcessNextAsync(message, pipeline, currentIndex);
}
