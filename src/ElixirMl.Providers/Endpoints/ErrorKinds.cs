using ElixirMl.Clients;

namespace ElixirMl.Endpoints;

/// <summary>Sorts failures into the family of client errors: by the words of the error first, then by status.</summary>
internal static class ErrorKinds
{
    private static readonly string[] ContextCodes = ["context_length_exceeded", "exceed_context_size_error", "string_above_max_length"];

    // Endpoints without codes of their own say it in words: vLLM, Google, llama.cpp, Anthropic.
    private static readonly string[] ContextWords = ["maximum context length", "exceeds the maximum number of tokens", "exceeds the available context size", "prompt is too long"];

    // Anthropic gives its types a status of their own, and sends only the type once a stream has begun.
    public static int StatusOf(ProviderError error) => error.Type switch
    {
        "overloaded_error" => 529,
        "rate_limit_error" => 429,
        "authentication_error" => 401,
        "permission_error" => 403,
        "billing_error" => 402,
        "invalid_request_error" => 400,
        "not_found_error" => 404,
        "request_too_large" => 413,
        "timeout_error" => 504,
        _ => 500,
    };

    public static ModelClientException Create(int status, ProviderError error, string message, TimeSpan? retryAfter) => status switch
    {
        _ when IsBilling(status, error) => new BillingException(message) { RetryAfter = retryAfter },
        _ when IsContext(status, error) => new ContextWindowExceededException(message) { RetryAfter = retryAfter },
        _ when IsFiltered(error) => new ContentFilteredException(message) { RetryAfter = retryAfter },
        _ when error.Has("unsupported_parameter") || error.Has("unsupported_value") => new UnsupportedFeatureException(message) { RetryAfter = retryAfter },
        401 or 403 => new AuthenticationFailedException(message) { RetryAfter = retryAfter },
        429 => new RateLimitedException(message) { RetryAfter = retryAfter },
        408 or 504 => new ModelTimeoutException(message) { RetryAfter = retryAfter },
        501 => new UnsupportedFeatureException(message) { RetryAfter = retryAfter },
        >= 500 => new ServerErrorException(message) { RetryAfter = retryAfter },
        _ => new InvalidRequestException(message) { RetryAfter = retryAfter },
    };

    private static bool IsBilling(int status, ProviderError error) => status == 402 || error.Has("insufficient_quota") || error.Has("billing_hard_limit_reached") || error.Has("billing_error") || error.Says("credit balance is too low");

    private static bool IsContext(int status, ProviderError error) =>
        ContextCodes.Any(error.Has) || (status is 400 or 413 or 422 && ContextWords.Any(error.Says));

    private static bool IsFiltered(ProviderError error) => error.Has("content_filter") || error.Has("content_policy_violation") || error.Says("content filtering policy");
}
