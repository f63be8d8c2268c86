using System.ClientModel.Primitives;
using ElixirMl.Clients;
using ElixirMl.Endpoints;

namespace ElixirMl.OpenAi;

/// <summary>Tries again as the SDK does, but not when the endpoint asks to wait longer than anybody would; and announces each further attempt to budgets, rate limits and ledgers before it is sent.</summary>
internal sealed class PatientRetryPolicy(int retries, TimeSpan patience, TimeProvider time) : ClientRetryPolicy(retries)
{
    protected override bool ShouldRetry(PipelineMessage message, Exception? exception) => MayWait(message) && base.ShouldRetry(message, exception);

    protected override async ValueTask<bool> ShouldRetryAsync(PipelineMessage message, Exception? exception)
    {
        var again = MayWait(message) && await base.ShouldRetryAsync(message, exception).ConfigureAwait(false);
        message.SetProperty(typeof(PatientRetryPolicy), again ? exception ?? Failure(message.Response?.Status ?? 500) : null);
        return again;
    }

    protected override async ValueTask OnSendingRequestAsync(PipelineMessage message)
    {
        await base.OnSendingRequestAsync(message).ConfigureAwait(false);
        if (message.TryGetProperty(typeof(PatientRetryPolicy), out var failure) && failure is Exception error)
        {
            await FurtherCalls.AnnounceAsync(error, null, message.CancellationToken).ConfigureAwait(false);
        }
    }

    private static ModelClientException Failure(int status) => status == 408
        ? new ModelTimeoutException("The endpoint answered 408.")
        : new ServerErrorException($"The endpoint answered {status}.");

    private bool MayWait(PipelineMessage message) =>
        message.Response is not { } response
        || RetryAfterHeader.Read(name => response.Headers.TryGetValue(name, out var text) ? text : null, time) is not { } wait
        || wait <= patience;
}
