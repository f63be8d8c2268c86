using ElixirMl.Predictors;
using ElixirMl.Schemas;

namespace ElixirMl.Programs;

/// <summary>The sentences of everything that can be wrong with a state file.</summary>
internal static class StateErrors
{
    public const string Unreadable = "unreadable";
    public const string Newer = "newer_format";
    public const string OtherProgram = "other_program";
    public const string OtherSignature = "other_signature";
    public const string Missing = "missing_predictor";

    public static ValidationError NotJson(string message) =>
        new("$", ValidationRules.Syntax, $"The text is not JSON: {message}", null, "Restore the file, or optimize and save the program again.");

    public static ValidationError WrongType(string path, string expected, string value) =>
        new(path, ValidationRules.Type, $"Must be {expected}.", value.Length <= 80 ? value : string.Concat(value.AsSpan(0, 79), "…"), "");

    public static ValidationError OutOfRange(string path, string expected, string value) =>
        new(path, ValidationRules.Range, $"Must be {expected}.", value, "Correct the file, or optimize and save the program again.");

    public static ValidationError UnknownKey(string path, IEnumerable<string> known) =>
        new(path, ValidationRules.Unknown, $"There is no such key here; there are {string.Join(", ", known)}.", null, "Correct or remove it.");

    public static ValidationError Twice(string path) =>
        new(path, ValidationRules.Duplicate, "Stands here twice.", null, "Remove one of them.");

    public static ValidationError NoState(string path, string key) =>
        new(path, ValidationRules.Required, $"Has no '{key}'.", null, "Is this a state file of a program?");

    public static ValidationError UnknownFormat(int format) => format > ProgramFile.Format
        ? new($"$.{StateKeys.Format}", Newer, $"Was written by a newer version of ElixirMl; this one reads formats up to {ProgramFile.Format}.", $"{format}", "Update ElixirMl.")
        : new($"$.{StateKeys.Format}", ValidationRules.Range, "Formats begin at 1.", $"{format}", "Restore the file.");

    public static ValidationError NotOf(string saved, string program) =>
        new($"$.{StateKeys.Program}", OtherProgram, $"Is the state of program '{saved}', not of '{program}'.", null, $"Load it into a program of type {saved}, or change the name in the file if the type was renamed.");

    public static ValidationError NoPredictor(string name, IEnumerable<string> known) =>
        new($"$.{StateKeys.Predictors}.{name}", ValidationRules.Unknown, $"The program has no such predictor; it has {string.Join(", ", known)}.", null, "Rename the entry if the predictor was renamed.");

    public static ValidationError NoPart(int index, string path, IEnumerable<string> known) =>
        new(FormattableString.Invariant($"$.{StateKeys.Frozen}[{index}]"), ValidationRules.Unknown, $"The program has no predictor and no sub-program of this name; it has {string.Join(", ", known)}.", path, "Rename the entry if the part was renamed, or delete it.");

    public static ValidationError NotSaved(string name) =>
        new($"$.{StateKeys.Predictors}", Missing, $"Has no state for predictor '{name}'.", null, "Optimize and save the program again.");

    public static ValidationError NotFor(SavedPredictor saved, IPredictor predictor) => new(
        $"$.{StateKeys.Predictors}.{saved.Name}.{StateKeys.Hash}",
        OtherSignature,
        $"Was saved for '{saved.Signature}' ({SavedField.NamesOf(saved.Fields)}), but the predictor now has '{predictor.Signature.Name}' ({SavedField.NamesOf(SavedField.Of(predictor.Signature))}): {new FieldChanges(saved.Fields, predictor.Signature).Describe()}.",
        null,
        "Load it with MigrateAsync to keep what still fits, optimize and save the program again, or restore the signature.");
}
