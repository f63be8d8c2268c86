namespace ElixirMl.Schemas.Tolerant;

/// <summary>What a tolerant reader mended and what it could not understand.</summary>
/// <remarks>Not thread-safe; one per reply. Nothing is allocated before the first entry.</remarks>
public sealed class TolerantLog
{
    private List<Repair>? _repairs;
    private SchemaErrors _errors;

    /// <summary>What was mended, in order.</summary>
    public IReadOnlyList<Repair> Repairs => _repairs ?? (IReadOnlyList<Repair>)[];

    /// <summary>What could not be understood; add to it by reference.</summary>
    public ref SchemaErrors Errors => ref _errors;

    /// <summary>Sum of all penalties; 0 when the text was as asked.</summary>
    public int Penalty { get; private set; }

    /// <summary>Notes a repair.</summary>
    /// <param name="repair">What was mended.</param>
    public void Add(Repair repair)
    {
        (_repairs ??= []).Add(repair);
        Penalty += repair.Penalty;
    }
}
