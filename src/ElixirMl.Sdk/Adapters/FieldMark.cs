namespace ElixirMl.Adapters;

/// <summary>A place in a reply at which a field begins or the reply ends.</summary>
/// <param name="Start">The first character that belongs to the mark.</param>
/// <param name="End">The first character behind it.</param>
/// <param name="Field">Index of the output field; <see cref="NoField"/> for a name that is none.</param>
/// <param name="IsEnd">Whether the mark may stand for the end of the reply.</param>
internal readonly record struct FieldMark(int Start, int End, int Field, bool IsEnd)
{
    public const int NoField = -1;
}
