using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Programs;

/// <summary>How the fields of a signature changed since its state was saved.</summary>
/// <remarks>A field was renamed when a new one on the same side has the old name as an alias or differs in spelling only.</remarks>
internal sealed class FieldChanges
{
    private readonly ValueList<SavedField> _before;
    private readonly ValueList<SavedField> _after;

    public FieldChanges(ValueList<SavedField> saved, Signature signature)
    {
        _before = saved;
        _after = SavedField.Of(signature);
        Renamed = _before.Where(old => !Has(_after, old)).Select(old => (Old: old.Name, New: Find(old, signature)))
            .Where(pair => pair.New is not null && !_before.Any(field => field.Name == pair.New)).ToDictionary(static pair => pair.Old, static pair => pair.New!, StringComparer.Ordinal);
        Gone = [.. _before.Where(old => !Has(_after, old) && !Renamed.ContainsKey(old.Name)).Select(static field => field.Name)];
        Added = [.. _after.Where(now => !Has(_before, now) && !Renamed.Values.Contains(now.Name)).Select(static field => field.Name)];
    }

    /// <summary>New names by old ones.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; }

    public IReadOnlyList<string> Gone { get; }

    public IReadOnlyList<string> Added { get; }

    /// <summary>All changes in one sentence.</summary>
    public string Describe()
    {
        string[] parts =
        [
            .. Renamed.Select(static pair => $"renamed: '{pair.Key}' to '{pair.Value}'"),
            Say("gone", Gone),
            Say("new", Added),
            .. _before.SelectMany(old => _after.Where(now => now.Name == old.Name && now.IsInput == old.IsInput && old.Type is not null && old.Type != now.Type)
                .Select(now => $"changed: '{now.Name}' was {old.Type} and is {now.Type}")),
        ];
        var changes = string.Join("; ", parts.Where(static part => part.Length > 0));
        return changes.Length > 0 ? changes : "the names are the same, so a type, a constraint, the order or a side changed";
    }

    private static bool Has(ValueList<SavedField> fields, SavedField wanted) => fields.Any(field => field.Name == wanted.Name && field.IsInput == wanted.IsInput);

    private static string? Find(SavedField old, Signature signature)
    {
        var side = old.IsInput ? signature.Inputs : signature.Outputs;
        return FieldNames.Find(side, old.Name) is >= 0 and var index ? side.Fields[index].JsonName : null;
    }

    private static string Say(string what, IReadOnlyList<string> names) => names.Count == 0 ? "" : $"{what}: {string.Join(", ", names.Select(static name => $"'{name}'"))}";
}
