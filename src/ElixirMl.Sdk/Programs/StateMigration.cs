using System.Globalization;
using ElixirMl.Predictors;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Programs;

/// <summary>Fits saved predictors to signatures that changed since: demos follow renamed fields and lose those that are gone.</summary>
internal sealed class StateMigration
{
    private readonly List<string> _changes = [];

    /// <summary>What was done, one sentence each.</summary>
    public IReadOnlyList<string> Changes => _changes;

    public SavedPredictor Fit(SavedPredictor saved, IPredictor predictor)
    {
        var changes = new FieldChanges(saved.Fields, predictor.Signature);
        _changes.Add($"Predictor '{saved.Name}': {changes.Describe()}.{Consequence(saved, changes)}");
        return saved with { Hash = predictor.Signature.Hash, Demos = [.. saved.Demos.Select(demo => Fit(demo, changes))] };
    }

    private static Demo Fit(Demo demo, FieldChanges changes) => demo with { Inputs = Fit(demo.Inputs, changes), Outputs = Fit(demo.Outputs, changes) };

    private static ValueList<DemoField> Fit(ValueList<DemoField> fields, FieldChanges changes) =>
    [
        .. fields.Where(field => !changes.Gone.Contains(field.Name))
            .Select(field => changes.Renamed.TryGetValue(field.Name, out var name) ? field with { Name = name } : field),
    ];

    private static string Consequence(SavedPredictor saved, FieldChanges changes) => (saved.Demos.Count, changes.Gone.Count, changes.Added.Count) switch
    {
        (0, _, _) or (_, 0, 0) => "",
        (var demos, > 0, 0) => string.Create(CultureInfo.InvariantCulture, $" What is gone was dropped from {demos} demos."),
        (var demos, 0, _) => string.Create(CultureInfo.InvariantCulture, $" What is new is missing in {demos} demos, which are shown as incomplete."),
        var (demos, _, _) => string.Create(CultureInfo.InvariantCulture, $" In {demos} demos what is gone was dropped and what is new is missing; they are shown as incomplete."),
    };
}
