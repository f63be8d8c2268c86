using System.Net;

namespace ElixirMl.Anthropic;

/// <summary>The content of a stream, of which each piece must come in time.</summary>
internal sealed class HeardContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly TimeSpan _timeout;
    private readonly AnthropicFailures _failures;

    public HeardContent(HttpContent inner, TimeSpan timeout, AnthropicFailures failures)
    {
        (_inner, _timeout, _failures) = (inner, timeout, failures);
        foreach (var (name, values) in inner.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() =>
        new HeardStream(await _inner.ReadAsStreamAsync().ConfigureAwait(false), _timeout, _failures);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _inner.CopyToAsync(stream, context);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
