using System.Net;
using ElixirMl.Clients;

namespace ElixirMl.Anthropic;

/// <summary>Reads what the SDK does not hand on: how long to wait, what kind of content came, and how long nothing came.</summary>
/// <remarks>Failures that may pass go to the SDK as long as it has attempts left, which then waits and tries again.</remarks>
internal sealed class AnthropicTransport(HttpMessageHandler connections, AnthropicFailures failures, AnthropicOptions options) : DelegatingHandler(connections)
{
    private const string AttemptHeader = "x-stainless-retry-count";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(options.Timeout);
        try
        {
            var response = await base.SendAsync(request, silence.Token).ConfigureAwait(false);
            return await CheckAsync(request, response, silence.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw failures.Silent(options.Timeout);
        }
        catch (Exception error) when (error is HttpRequestException or IOException && AttemptOf(request) < options.Retries)
        {
            await FurtherCalls.AnnounceAsync(error, null, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<HttpResponseMessage> CheckAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var type = response.Content.Headers.ContentType?.MediaType;
        if (!response.IsSuccessStatusCode)
        {
            return IsTriedAgain(request, response)
                ? await AnnounceAsync(response, cancellationToken).ConfigureAwait(false)
                : throw await TakeAsync(response, () => failures.ReadAsync(response, cancellationToken)).ConfigureAwait(false);
        }

        switch (type)
        {
            case "text/event-stream":
                response.Content = new HeardContent(response.Content, options.Timeout, failures);
                return response;
            case "application/json":
                await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
                return response;
            default:
                throw await TakeAsync(response, () => Task.FromResult<Exception>(failures.WrongType(type))).ConfigureAwait(false);
        }
    }

    private bool IsTriedAgain(HttpRequestMessage request, HttpResponseMessage response) =>
        MayPass(response.StatusCode) && AttemptOf(request) < options.Retries && (failures.WaitOf(response) is not { } wait || wait <= options.MaxRetryDelay);

    // From here the SDK tries again; budgets, rate limits and ledgers must know before.
    private static async Task<HttpResponseMessage> AnnounceAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await FurtherCalls.AnnounceAsync(new ServerErrorException($"The endpoint answered {(int)response.StatusCode}."), null, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<Exception> TakeAsync<TError>(HttpResponseMessage response, Func<Task<TError>> read)
        where TError : Exception
    {
        using (response)
        {
            return await read().ConfigureAwait(false);
        }
    }

    private static int AttemptOf(HttpRequestMessage request) =>
        request.Headers.TryGetValues(AttemptHeader, out var values) && int.TryParse(values.FirstOrDefault(), out var attempt) ? attempt : 0;

    private static bool MayPass(HttpStatusCode status) => (int)status is 408 or 409 or 429 or >= 500;
}
