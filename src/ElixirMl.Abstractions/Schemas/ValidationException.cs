namespace ElixirMl.Schemas;

/// <summary>Thrown where a value must be valid and is not.</summary>
public sealed class ValidationException : Exception
{
    /// <summary>An exception whose message lists every error.</summary>
    /// <param name="result">An invalid result.</param>
    public ValidationException(ValidationResult result)
        : base(result?.ToString())
    {
        ArgumentNullException.ThrowIfNull(result);
        Result = result;
    }

    /// <summary>Every broken rule.</summary>
    public ValidationResult Result { get; }
}
