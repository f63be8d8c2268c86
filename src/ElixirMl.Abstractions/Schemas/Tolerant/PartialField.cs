using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas.Tolerant;

/// <summary>One field of a reply that is still being written, at one moment.</summary>
/// <remarks>Immutable and thread-safe; a later moment is another instance. The value is read at the first look and kept.</remarks>
public sealed class PartialField
{
    private const string Bracket = "]";
    private const string BraceAndBracket = "}]";

    private readonly bool _isOpenList;
    private readonly ReadOnlyMemory<char> _open;
    private object? _value;

    private PartialField(FieldState state, FieldText text, bool isOpenList = false, ReadOnlyMemory<char> open = default)
    {
        State = state;
        Text = text;
        _isOpenList = isOpenList;
        _open = open;
    }

    /// <summary>A field of which nothing is known.</summary>
    public static PartialField Absent { get; } = new(FieldState.Absent, FieldText.Absent);

    /// <summary>A field that has begun and of which no value is certain.</summary>
    public static PartialField Begun { get; } = new(FieldState.Partial, FieldText.Absent);

    /// <summary>How far the field has come.</summary>
    public FieldState State { get; }

    /// <summary>What is certain of it; absent for a value whose end has not come.</summary>
    /// <value>A list that goes on has its items so far and no closing bracket.</value>
    public FieldText Text { get; }

    /// <summary>A text that goes on.</summary>
    /// <param name="text">The text so far.</param>
    public static PartialField Growing(ReadOnlyMemory<char> text) => new(FieldState.Partial, new(text, FieldTextForm.Plain));

    /// <summary>A list that goes on.</summary>
    /// <param name="items">JSON from the opening bracket to the end of the last complete item.</param>
    public static PartialField OpenList(ReadOnlyMemory<char> items) => new(FieldState.Partial, new(items, FieldTextForm.Json), isOpenList: true);

    /// <summary>A list whose last object goes on.</summary>
    /// <param name="items">JSON from the opening bracket to the end of the last complete item; the bracket alone when there is none.</param>
    /// <param name="open">JSON from the opening bracket to the end of the last complete member of the object.</param>
    public static PartialField OpenList(ReadOnlyMemory<char> items, ReadOnlyMemory<char> open) => new(FieldState.Partial, new(items, FieldTextForm.Json), isOpenList: true, open);

    /// <summary>A field that will not change any more.</summary>
    /// <param name="text">Its whole text; not absent.</param>
    public static PartialField Complete(FieldText text) => new(FieldState.Complete, text);

    /// <inheritdoc/>
    public override string ToString() => !_isOpenList ? Text.Text.ToString() : _open.IsEmpty ? $"{Text.Text}{Bracket}" : $"{_open}{BraceAndBracket}";

    /// <summary>The value so far.</summary>
    /// <param name="codec">Codec of the field; always the same for one field.</param>
    /// <param name="value">The value when there is one.</param>
    /// <returns>Whether there is one; a text that goes on is one, a complete text that cannot be read is none.</returns>
    internal bool TryRead<T>(ValueCodec<T> codec, out T? value)
    {
        _value ??= Read(codec);
        value = _value is T known ? known : default;
        return _value is T;
    }

    // A value that is null, or none at all, is remembered as a plain object.
    private object Read<T>(ValueCodec<T> codec)
    {
        if (Text.IsAbsent)
        {
            return Nothing.Instance;
        }

        if (typeof(T) == typeof(string) && State == FieldState.Partial && !_isOpenList)
        {
            return Text.Text.ToString();
        }

        // An object whose required members have not come yet is left out.
        return (!_open.IsEmpty && TryRead(codec, FieldText.Json(ToString()), out var value))
            || TryRead(codec, _isOpenList ? FieldText.Json($"{Text.Text}{Bracket}") : Text, out value)
            ? value!
            : Nothing.Instance;
    }

    private static bool TryRead<T>(ValueCodec<T> codec, FieldText text, out object? value)
    {
        value = codec.TryReadText(text, new(), out var read) ? read : default;
        return value is not null;
    }

    private sealed class Nothing
    {
        public static readonly Nothing Instance = new();
    }
}
