using System.Globalization;

namespace ElixirMl.Variables;

/// <summary>The value of one variable: a number, a truth value, a text, or nothing.</summary>
/// <remarks>
/// Sixteen bytes, nothing is boxed. Whole and real numbers of the same size are equal (<c>1 == 1.0</c>), so a value keeps
/// its identity when it passes through JSON. Immutable and thread-safe.
/// </remarks>
public readonly struct VariableValue : IEquatable<VariableValue>
{
    // The reference tells the kind and holds the text; the bits hold every other value.
    private readonly object? _tag;
    private readonly long _bits;

    private VariableValue(object? tag, long bits = 0)
    {
        _tag = tag;
        _bits = bits;
    }

    /// <summary>No value; the same as <see langword="default"/>.</summary>
    public static VariableValue Absent => default;

    /// <summary>What is held.</summary>
    public VariableValueKind Kind => _tag switch
    {
        null => VariableValueKind.Absent,
        string => VariableValueKind.Text,
        _ => ((Tag)_tag).Kind,
    };

    /// <summary>Whether there is no value.</summary>
    public bool IsAbsent => _tag is null;

    /// <summary>A real number; negative zero becomes zero.</summary>
    /// <param name="value">May be NaN or infinite; no variable accepts those.</param>
    public static VariableValue FromReal(double value) => new(Tag.Real, BitConverter.DoubleToInt64Bits(value + 0.0));

    /// <summary>A whole number.</summary>
    /// <param name="value">Any.</param>
    public static VariableValue FromInteger(long value) => new(Tag.Integer, value);

    /// <summary>A truth value.</summary>
    /// <param name="value">Either.</param>
    public static VariableValue FromBoolean(bool value) => new(Tag.Boolean, value ? 1 : 0);

    /// <summary>A text; <see cref="Absent"/> for <see langword="null"/>.</summary>
    /// <param name="value">Compared by ordinal.</param>
    public static VariableValue FromText(string? value) => new(value);

    /// <summary>The name of a member of an enumeration.</summary>
    /// <param name="value">A declared member.</param>
    /// <exception cref="ArgumentOutOfRangeException">No member has this value.</exception>
    public static VariableValue FromEnum<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        new(Enum.GetName(value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(TEnum).Name} has no such member."));

    /// <inheritdoc cref="FromReal"/>
    public static implicit operator VariableValue(double value) => FromReal(value);

    /// <inheritdoc cref="FromInteger"/>
    public static implicit operator VariableValue(long value) => FromInteger(value);

    /// <inheritdoc cref="FromInteger"/>
    public static implicit operator VariableValue(int value) => FromInteger(value);

    /// <inheritdoc cref="FromBoolean"/>
    public static implicit operator VariableValue(bool value) => FromBoolean(value);

    /// <inheritdoc cref="FromText"/>
    public static implicit operator VariableValue(string? value) => FromText(value);

    /// <summary>Whether both hold the same value.</summary>
    public static bool operator ==(VariableValue left, VariableValue right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(VariableValue left, VariableValue right) => !left.Equals(right);

    /// <summary>The number, real or whole.</summary>
    /// <exception cref="InvalidOperationException">The value is no number.</exception>
    public double AsReal() => TryGetReal(out var value) ? value : throw Mismatch("a number");

    /// <summary>The whole number; a real one without fraction counts.</summary>
    /// <exception cref="InvalidOperationException">The value is no whole number.</exception>
    public long AsInteger() => TryGetInteger(out var value) ? value : throw Mismatch("a whole number");

    /// <summary>The truth value.</summary>
    /// <exception cref="InvalidOperationException">The value is not true or false.</exception>
    public bool AsBoolean() => TryGetBoolean(out var value) ? value : throw Mismatch("true or false");

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">The value is no text.</exception>
    public string AsText() => _tag as string ?? throw Mismatch("a text");

    /// <summary>The member of an enumeration whose name is held.</summary>
    /// <exception cref="InvalidOperationException">The value is not the name of a member.</exception>
    public TEnum AsEnum<TEnum>()
        where TEnum : struct, Enum =>
        _tag is string text && Enum.TryParse<TEnum>(text, out var member) ? member : throw Mismatch($"a member of {typeof(TEnum).Name}");

    /// <summary>Gets the number, real or whole.</summary>
    /// <param name="value">The number; 0 otherwise.</param>
    public bool TryGetReal(out double value)
    {
        value = ReferenceEquals(_tag, Tag.Real) ? BitConverter.Int64BitsToDouble(_bits)
            : ReferenceEquals(_tag, Tag.Integer) ? _bits
            : 0;
        return _tag is Tag { IsNumber: true };
    }

    /// <summary>Gets the whole number; a real one without fraction counts.</summary>
    /// <param name="value">The number; 0 otherwise.</param>
    public bool TryGetInteger(out long value)
    {
        value = ReferenceEquals(_tag, Tag.Integer) ? _bits : 0;
        return ReferenceEquals(_tag, Tag.Integer) || (ReferenceEquals(_tag, Tag.Real) && IsWhole(BitConverter.Int64BitsToDouble(_bits), out value));
    }

    /// <summary>Gets the truth value.</summary>
    /// <param name="value">The truth value; <see langword="false"/> otherwise.</param>
    public bool TryGetBoolean(out bool value)
    {
        value = _bits != 0 && ReferenceEquals(_tag, Tag.Boolean);
        return ReferenceEquals(_tag, Tag.Boolean);
    }

    /// <summary>Gets the text.</summary>
    /// <param name="value">The text; <see langword="null"/> otherwise.</param>
    public bool TryGetText([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
    {
        value = _tag as string;
        return value is not null;
    }

    /// <inheritdoc/>
    public bool Equals(VariableValue other)
    {
        if (ReferenceEquals(_tag, other._tag))
        {
            return _bits == other._bits;
        }

        return _tag is string text
            ? text.Equals(other._tag as string, StringComparison.Ordinal)
            : _tag is Tag { IsNumber: true } && other._tag is Tag { IsNumber: true } && TryGetInteger(out var left) && other.TryGetInteger(out var right) && left == right;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is VariableValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)StableHash;

    /// <summary>The value as text in the invariant culture; empty when absent.</summary>
    public override string ToString() => Kind switch
    {
        VariableValueKind.Real => BitConverter.Int64BitsToDouble(_bits).ToString("R", CultureInfo.InvariantCulture),
        VariableValueKind.Integer => _bits.ToString(CultureInfo.InvariantCulture),
        VariableValueKind.Boolean => _bits == 0 ? "false" : "true",
        VariableValueKind.Text => (string)_tag!,
        _ => "",
    };

    /// <summary>The same on every machine, in every culture and process; 0 when absent.</summary>
    internal ulong StableHash => Kind switch
    {
        VariableValueKind.Text => Variables.StableHash.Of((string)_tag!),
        VariableValueKind.Boolean => Variables.StableHash.Mix((ulong)_bits + 2),
        VariableValueKind.Absent => 0,
        _ => TryGetInteger(out var whole) ? Variables.StableHash.Mix((ulong)whole ^ 0x1000_0000_0000_0003) : Variables.StableHash.Mix((ulong)_bits),
    };

    private static bool IsWhole(double number, out long value)
    {
        var fits = number is >= -9.2233720368547758e18 and < 9.2233720368547758e18 && Math.Floor(number) == number;
        value = fits ? (long)number : 0;
        return fits;
    }

    private InvalidOperationException Mismatch(string expected) =>
        new($"Expected {expected}, but the value is {(IsAbsent ? "absent" : $"'{this}'")}. Check the kind of the variable and whether it is active.");

    private sealed class Tag(VariableValueKind kind)
    {
        public static readonly Tag Real = new(VariableValueKind.Real);
        public static readonly Tag Integer = new(VariableValueKind.Integer);
        public static readonly Tag Boolean = new(VariableValueKind.Boolean);

        public VariableValueKind Kind => kind;

        public bool IsNumber => kind is VariableValueKind.Real or VariableValueKind.Integer;
    }
}
