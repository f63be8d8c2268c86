using System.Text.Json;

namespace ElixirMl.Schemas;

/// <summary>Gathers the errors of one validation or reading; nothing is allocated until the first error.</summary>
/// <remarks>A mutable struct to be passed by <c>ref</c>. Not thread-safe.</remarks>
public struct SchemaErrors
{
    private List<ValidationError>? _errors;
    private int _unlisted;
    private (string Name, int Depth, bool IsSeen)? _tag;

    /// <summary>Errors so far.</summary>
    public readonly int Count => Listed + _unlisted;

    private readonly int Listed => _errors?.Count ?? 0;

    /// <summary>Adds one error.</summary>
    /// <param name="error">Its path is relative to the value at hand: <c>$</c>, <c>$.name</c>, <c>$[2]</c>.</param>
    public void Add(ValidationError error)
    {
        if (Listed < SchemaLimits.MaximumErrors)
        {
            (_errors ??= []).Add(error);
        }
        else
        {
            _unlisted++;
        }
    }

    /// <summary>Moves the errors added since a count below a part of the path.</summary>
    /// <param name="since">An earlier <see cref="Count"/>.</param>
    /// <param name="segment">The step from the outer to the inner value: <c>.name</c> or <c>[2]</c>.</param>
    public readonly void Nest(int since, string segment)
    {
        for (var i = since; i < Listed; i++)
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
        if (since < Listed)
        {
            Nest(since, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{index}]"));
        }
    }

    /// <summary>Whether an error added since a count lies at one of the fields or below it; also when there are too many errors to tell.</summary>
    /// <param name="since">An earlier <see cref="Count"/>.</param>
    /// <param name="fields">JSON names.</param>
    public readonly bool Touch(int since, ReadOnlySpan<string> fields)
    {
        for (var i = since; i < Listed; i++)
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

        return _unlisted > 0;
    }

    /// <summary>Makes a key known beside the fields, as the one that tells the cases of a union apart is, until the value that has it is read.</summary>
    /// <param name="name">The key.</param>
    /// <param name="depth">Depth of the object that has it.</param>
    /// <returns>What was known before, for <see cref="Restore"/>.</returns>
    internal (string Name, int Depth, bool IsSeen)? Expect(string name, int depth)
    {
        var before = _tag;
        _tag = (name, depth + 1, false);
        return before;
    }

    internal void Restore((string Name, int Depth, bool IsSeen)? tag) => _tag = tag;

    /// <summary>Whether the key at hand is the one that tells the cases of a union apart; a second one is an error.</summary>
    internal bool TakesExpected(ref Utf8JsonReader reader)
    {
        if (_tag is not { } tag || reader.CurrentDepth != tag.Depth || !reader.ValueTextEquals(tag.Name))
        {
            return false;
        }

        if (tag.IsSeen)
        {
            Add(new ValidationError("$." + tag.Name, ValidationRules.Duplicate, "The key appears twice.", null, "Keep one of them."));
        }

        _tag = tag with { IsSeen = true };
        return true;
    }

    /// <summary>Forgets the errors added since a count, when better ones are about to be added.</summary>
    internal void Forget(int since)
    {
        if (since < Listed)
        {
            _errors!.RemoveRange(since, Listed - since);
        }

        _unlisted = Math.Max(0, since - Listed);
    }

    /// <summary>All errors so far as a result.</summary>
    public readonly ValidationResult ToResult() => _errors is null ? ValidationResult.Valid : ValidationResult.Of(_unlisted == 0 ? _errors : _errors.Append(Unlisted()));

    private readonly ValidationError Unlisted() => new(
        "$",
        ValidationRules.Limit,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_unlisted} more errors are not listed."),
        null,
        "Mend those above first.");

    private static bool IsAtOrBelow(ReadOnlySpan<char> path, string field) =>
        path.StartsWith("$.") && path[2..].StartsWith(field, StringComparison.Ordinal) && (path.Length == field.Length + 2 || path[field.Length + 2] is '.' or '[');
}
