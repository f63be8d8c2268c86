namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>The value found for a field.</summary>
/// <param name="Node">Its node.</param>
/// <param name="Rank">0 when nothing was found, otherwise how well the key fits.</param>
internal readonly record struct FieldSlot(int Node, int Rank)
{
    public const int Alike = 1;
    public const int Exact = 2;
}
