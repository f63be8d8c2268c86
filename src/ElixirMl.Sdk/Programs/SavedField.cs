using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Programs;

/// <summary>A field of a signature as a state file has it.</summary>
/// <param name="Name">JSON name.</param>
/// <param name="IsInput">The side.</param>
/// <param name="Type">Type and constraints in words; null in files of format 1.</param>
internal readonly record struct SavedField(string Name, bool IsInput, string? Type)
{
    private static readonly string[] Sides = [" -> ", "-> ", " ->"];

    /// <summary>The fields of a signature.</summary>
    public static ValueList<SavedField> Of(Signature signature) =>
    [
        .. signature.Inputs.Fields.Select(static field => new SavedField(field.JsonName, true, FieldHints.Describe(field))),
        .. signature.Outputs.Fields.Select(static field => new SavedField(field.JsonName, false, FieldHints.Describe(field))),
    ];

    /// <summary>Names as format 1 wrote them: <c>message -> team, confidence</c>.</summary>
    public static ValueList<SavedField> Parse(string names)
    {
        var sides = names.Split(Sides, 2, StringSplitOptions.TrimEntries);
        return [.. Names(sides[0], isInput: true), .. sides.Length > 1 ? Names(sides[1], isInput: false) : []];
    }

    /// <summary>Names as in string signatures.</summary>
    public static string NamesOf(ValueList<SavedField> fields) =>
        $"{string.Join(", ", fields.Where(static field => field.IsInput).Select(static field => field.Name))} -> {string.Join(", ", fields.Where(static field => !field.IsInput).Select(static field => field.Name))}";

    private static IEnumerable<SavedField> Names(string side, bool isInput) =>
        side.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => new SavedField(name, isInput, null));
}
