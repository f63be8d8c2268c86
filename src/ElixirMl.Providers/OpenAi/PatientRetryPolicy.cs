using System.ClientModel.Primitives;
using ElixirMl.Endpoints;

namespace ElixirMl.OpenAi;

/// <summary>Tries again as the SDK does, but not when the endpoint asks to wait longer than anybody would.</summary>
internal sealed class PatientRetryPolicy(int retries, TimeSpan patience, TimeProvider time) : ClientRetryPolicy(retries)
{
    protected override bool ShouldRetry(PipelineMessage message, Exception? exception) => MayWait(message) && base.ShouldRetry(message, exception);

    protected override async ValueTask<bool> ShouldRetryAsync(PipelineMessage message, Exception? exception) =>
        MayWait(message) && await base.ShouldRetryAsync(message, exception).ConfigureAwait(false);

    private bool MayWait(PipelineMessage message) =>
        message.Response is not { } response
        || RetryAfterHeader.Read(name => response.Headers.TryGetValue(name, out var text) ? text : null, time) is not { } wait
        || wait <= patience;
}
