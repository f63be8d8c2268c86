namespace ElixirMl.Variables.Spaces;

/// <summary>Slots whose value is wrong or follows from a wrong one; nothing is allocated until the first.</summary>
/// <remarks>Functions are never called on doubtful values, so they need not expect wrong kinds.</remarks>
internal struct Doubts(int slots)
{
    private bool[]? _marks;

    public void Add(int slot) => (_marks ??= new bool[slots])[slot] = true;

    public readonly bool Touch(int[] read)
    {
        if (_marks is null)
        {
            return false;
        }

        foreach (var slot in read)
        {
            if (_marks[slot])
            {
                return true;
            }
        }

        return false;
    }
}
