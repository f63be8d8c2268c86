namespace ElixirMl.Schemas;

/// <summary>Gathers the errors of one validation or reading; nothing is allocated until the first error.</summary>
/// <remarks>A mutable struct to be passed by <c>ref</c>. Not thread-safe.</remarks>
public struct SchemaErrors
{
    private List<ValidationError>? _errors;

    /// <summary>Errors so far.</summary>
    public readonly int Count => _errors?.Count ?? 0;

    /// <summary>Adds one error.</summary>
    /// <param name="error">Its path is relative to the value at hand: <c>$</c>, <c>$.name</c>, <c>$[2]</c>.</param>
    public void Add(ValidationError error) => (_errors ??= []).Add(error);

    /// <summary>Moves the errors added since a count below a part of the path.</summary>
    /// <param name="since">An earlier <see cref="Count"/>.</param>
    /// <param name="segment">The step from the outer to the inner value: <c>.name</c> or <c>[2]</c>.</param>
    public readonly void Nest(int since, string segment)
    {
        for (var i = since; i < Count; i++)
        {
            var error = _errors![i];
            _errors[i] = error with { Path = string.Concat("$", segment, error.Path.AsSpan(1)) };
        }
    }

    /// <summary>Moves the errors added since a count below an item of a list.</summary>
    /// <param name="since">An earlier <see cref="Count"/>.</param>
    /// <param name="index">Zero-based position of the item.</param>
    public readonly void Nest(int since, int index)
    {
        if (since < Count)
        {
            Nest(since, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{index}]"));
        }
    }

    /// <summary>Whether an error added since a count concerns one of the fields, or the value as a whole.</summary>
    /// <param name="since">An earlier <see cref="Count"/>.</param>
    /// <param name="fields">JSON names.</param>
    public readonly bool Touch(int since, ReadOnlySpan<string> fields)
    {
        for (var i = since; i < Count; i++)
        {
            var path = _errors![i].Path.AsSpan();
            foreach (var field in fields)
            {
                if (IsAtOrBelow(path, field))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>All errors so far as a result.</summary>
    public readonly ValidationResult ToResult() => _errors is null ? ValidationResult.Valid : ValidationResult.Of(_errors);

    private static bool IsAtOrBelow(ReadOnlySpan<char> path, string field) =>
        path is "$" || (path.StartsWith("$.") && path[2..].StartsWith(field, StringComparison.Ordinal) && (path.Length == field.Length + 2 || path[field.Length + 2] is '.' or '['));
}
