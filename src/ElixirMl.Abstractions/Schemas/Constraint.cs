using ElixirMl.MlTypes;

namespace ElixirMl.Schemas;

/// <summary>A rule for the value of one field: a closed set of cases to <c>switch</c> over. Compared by value.</summary>
public abstract record Constraint
{
    private Constraint()
    {
    }

    /// <summary>Limits of a number.</summary>
    /// <param name="Minimum">Smallest value; none when null.</param>
    /// <param name="Maximum">Largest value; none when null.</param>
    /// <param name="MinimumIsExclusive">Whether the minimum itself is refused.</param>
    /// <param name="MaximumIsExclusive">Whether the maximum itself is refused.</param>
    public sealed record Range(double? Minimum, double? Maximum, bool MinimumIsExclusive = false, bool MaximumIsExclusive = false) : Constraint;

    /// <summary>The number is a whole multiple.</summary>
    /// <param name="Factor">Greater than zero.</param>
    public sealed record MultipleOf(double Factor) : Constraint;

    /// <summary>Limits of the length of a text in UTF-16 characters.</summary>
    /// <param name="Minimum">Zero or more.</param>
    /// <param name="Maximum">None when null.</param>
    public sealed record Length(int Minimum, int? Maximum) : Constraint;

    /// <summary>Limits of the number of items of a list or map, of numbers of an embedding, of tokens, of steps of a chain of reasoning.</summary>
    /// <param name="Minimum">Zero or more.</param>
    /// <param name="Maximum">None when null.</param>
    public sealed record Items(int Minimum, int? Maximum) : Constraint;

    /// <summary>No two items are equal, as values: two spellings of one UUID or moment are equal, which JSON Schema cannot say.</summary>
    public sealed record UniqueItems : Constraint;

    /// <summary>The whole text matches a regular expression.</summary>
    /// <param name="Expression">.NET syntax; matched with a time limit.</param>
    public sealed record Pattern(string Expression) : Constraint;

    /// <summary>The text is of a named form.</summary>
    /// <param name="Name">One of <c>date</c>, <c>time</c>, <c>date-time</c>, <c>email</c>, <c>uri</c>, <c>uuid</c>, <c>ipv4</c>, <c>ipv6</c>.</param>
    public sealed record Format(string Name) : Constraint;

    /// <summary>The value is one of these.</summary>
    /// <param name="Values">JSON texts.</param>
    public sealed record Allowed(ValueList<string> Values) : Constraint;

    /// <summary>The value is none of these.</summary>
    /// <param name="Values">JSON texts.</param>
    public sealed record Denied(ValueList<string> Values) : Constraint;

    /// <summary>The Euclidean norm of an embedding is 1, within 0.001.</summary>
    public sealed record UnitNorm : Constraint;

    /// <summary>A tensor has a shape.</summary>
    /// <param name="Axes">The length of each axis, at least 1; null leaves an axis free.</param>
    public sealed record Shape(ValueList<int?> Axes) : Constraint;

    /// <summary>The tokens of a list are all given in one way.</summary>
    /// <param name="Kind">Texts or ids.</param>
    public sealed record Tokens(TokenKind Kind) : Constraint;

    /// <summary>A confidence names its calibration, and is therefore at most 1.</summary>
    public sealed record Calibrated : Constraint;

    /// <summary>Code is in a language, or names none.</summary>
    /// <param name="Name">As it stands behind a fence, for example <c>csharp</c>.</param>
    public sealed record Language(string Name) : Constraint;

    /// <summary>Each row of attention weights sums to 1, within 0.001.</summary>
    public sealed record Normalized : Constraint;
}
