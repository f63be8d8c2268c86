namespace ElixirMl.Schemas;

/// <summary>The outcome of a validation: valid, or every error found.</summary>
/// <remarks>Immutable and thread-safe. A valid result is a shared instance, so success allocates nothing.</remarks>
public sealed class ValidationResult
{
    /// <summary>The result of a value that breaks no rule.</summary>
    public static readonly ValidationResult Valid = new(ValueList<ValidationError>.Empty);

    private ValidationResult(ValueList<ValidationError> errors) => Errors = errors;

    /// <summary>All errors in the order of the fields; empty when valid.</summary>
    public ValueList<ValidationError> Errors { get; }

    /// <summary>Whether no rule is broken.</summary>
    public bool IsValid => Errors.Count == 0;

    /// <summary>A result that holds the errors; the shared valid one when there are none.</summary>
    /// <param name="errors">In the order they shall be shown.</param>
    public static ValidationResult Of(params IEnumerable<ValidationError> errors)
    {
        var list = errors.ToValueList();
        return list.Count == 0 ? Valid : new(list);
    }

    /// <summary>Returns when valid, throws otherwise.</summary>
    /// <exception cref="ValidationException">At least one rule is broken; the message lists all errors.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new ValidationException(this);
        }
    }

    /// <summary>"Valid." or a sentence per error, one a line.</summary>
    public override string ToString() => IsValid ? "Valid." : string.Join('\n', Errors);
}
