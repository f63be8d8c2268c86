using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>A secret, or the name of the environment variable that holds it.</summary>
/// <remarks>
/// Immutable and thread-safe. Prints as <c>***</c> everywhere and is never written as JSON; a key that names a variable is written as
/// <c>{"environmentVariable":"OPENAI_API_KEY"}</c>. Two secrets are compared in constant time, two variables by name; a secret never equals a variable.
/// </remarks>
[DebuggerDisplay(Mask)]
[JsonConverter(typeof(MlTypeJsonConverter<ApiKey>))]
[MlType("api_key", Schema)]
public sealed partial class ApiKey : IMlType<ApiKey>, IEquatable<ApiKey>
{
    private const string Mask = "***";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _secret;

    private ApiKey(string? secret, string? environmentVariable)
    {
        _secret = secret;
        EnvironmentVariable = environmentVariable;
    }

    /// <summary>The environment variable that holds the secret; null when the key holds it itself.</summary>
    public string? EnvironmentVariable { get; }

    /// <summary>Makes a key that holds a secret.</summary>
    /// <param name="secret">Not empty, without blanks and control characters.</param>
    /// <exception cref="ArgumentException">The secret is not such a text; the message does not repeat it.</exception>
    public static ApiKey Create(string secret) =>
        TryCreate(secret, out ApiKey? key, out string? error) ? key : throw new ArgumentException(error);

    /// <summary>Makes a key that holds a secret, or says why it cannot be one.</summary>
    /// <inheritdoc cref="Create"/>
    public static bool TryCreate(string? secret, [NotNullWhen(true)] out ApiKey? key, [NotNullWhen(false)] out string? error)
    {
        error = ErrorOf(secret);
        key = error is null ? new ApiKey(secret, null) : null;
        return error is null;
    }

    /// <summary>Makes a key that names an environment variable; the variable is read by <see cref="Reveal"/>, not before.</summary>
    /// <param name="name">Letters, digits and underscores, not beginning with a digit, for example <c>OPENAI_API_KEY</c>.</param>
    /// <exception cref="ArgumentException">The name is not such a text; the message does not repeat it, as it may be a secret by mistake.</exception>
    public static ApiKey FromEnvironment(string name) =>
        TryFromEnvironment(name, out ApiKey? key, out string? error) ? key : throw new ArgumentException(error);

    /// <summary>Makes a key that names an environment variable, or says why it cannot be one.</summary>
    /// <inheritdoc cref="FromEnvironment"/>
    public static bool TryFromEnvironment(string? name, [NotNullWhen(true)] out ApiKey? key, [NotNullWhen(false)] out string? error)
    {
        error = IsVariableName(name) ? null : "this is not the name of an environment variable: it consists of letters, digits and underscores and does not begin with a digit, for example OPENAI_API_KEY";
        key = error is null ? new ApiKey(null, name) : null;
        return error is null;
    }

    /// <summary>The secret itself, for the one place that sends it.</summary>
    /// <exception cref="InvalidOperationException">The environment variable is not set, or does not hold a key.</exception>
    public string Reveal() => TryReveal(out string? secret, out string? error) ? secret : throw new InvalidOperationException(error);

    /// <summary>The secret itself, or why it cannot be had.</summary>
    /// <param name="secret">The secret, when the result is true.</param>
    /// <param name="error">Names the environment variable and what is wrong with it; never its value.</param>
    public bool TryReveal([NotNullWhen(true)] out string? secret, [NotNullWhen(false)] out string? error)
    {
        error = null;
        secret = _secret;
        if (secret is not null)
            return true;

        secret = Environment.GetEnvironmentVariable(EnvironmentVariable!);
        error = string.IsNullOrEmpty(secret)
            ? $"the environment variable {EnvironmentVariable} is not set; set it to the API key"
            : ErrorOf(secret) is { } fault ? $"the environment variable {EnvironmentVariable} does not hold an API key: {fault}" : null;
        secret = error is null ? secret : null;
        return error is null;
    }

    /// <inheritdoc/>
    public bool Equals(ApiKey? other) =>
        other is not null
        && EnvironmentVariable == other.EnvironmentVariable
        && CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(_secret.AsSpan()), MemoryMarshal.AsBytes(other._secret.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApiKey);

    // The hash of a string is seeded anew in every process, so that it tells nothing about the secret outside.
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_secret, EnvironmentVariable);

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => Mask;

    private static string? ErrorOf(string? secret)
    {
        if (string.IsNullOrEmpty(secret))
            return "the API key is empty";

        for (var index = 0; index < secret.Length; index++)
        {
            if (char.IsWhiteSpace(secret[index]) || char.IsControl(secret[index]))
                return Invariant($"the API key has a blank or control character at position {index} of {secret.Length}; remove it");
        }

        return null;
    }

    private static bool IsVariableName(string? name) =>
        !string.IsNullOrEmpty(name)
        && !char.IsAsciiDigit(name[0])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
