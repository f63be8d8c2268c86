namespace ElixirMl.Generators.Roslyn;

/// <summary>Finds names for generated members that no member of the user has.</summary>
internal sealed class NameAllocator(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>Whether the user left this name free; a generated public member may then take it.</summary>
    internal bool IsFree(string name) => !_taken.Contains(name);

    /// <summary>The wished name, or the first one after it with a number that is free.</summary>
    internal string Private(string wish)
    {
        var name = wish;
        for (var i = 2; !_taken.Add(name); i++)
        {
            name = wish + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }
}
