using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Programs;

/// <summary>Writes the <c>[Predictor]</c> properties of a program, and what makes the predictors.</summary>
internal sealed class PredictorEmitter(SourceWriter writer, ValueList<PredictorModel> predictors)
{
    private const string Extensions = "global::ElixirMl.Programs.ProgramExtensions";

    /// <param name="state">The expression that gives the state.</param>
    internal void EmitProperties(string state)
    {
        EmitProperties(PredictorKind.Predictor, (member, index) => Getter(state, "Predictor", member, index));
        EmitProperties(PredictorKind.Program, (member, index) => Getter(state, "Program", member, index));
        EmitProperties(PredictorKind.Broken, static (_, _) => "throw new global::System.NotSupportedException()");
    }

    /// <summary>Initializers of the state.</summary>
    internal void EmitMembers()
    {
        EmitMembers("OwnPredictors", PredictorKind.Predictor, NewPredictor);
        EmitMembers("Programs", PredictorKind.Program, NewProgram);
    }

    private void EmitProperties(PredictorKind kind, Func<PredictorModel, int, string> getter)
    {
        var index = 0;
        foreach (var property in predictors.Where(property => property.Kind == kind))
        {
            writer.Line($"{property.Accessibility} partial {property.PropertyType} {property.Identifier} => {getter(property, index)};").Line();
            index += property.Members.Count;
        }
    }

    private static string Getter(string state, string one, PredictorModel property, int index) => property.Collection switch
    {
        CollectionKind.List => $"{state}.Members<{property.Type}>({CSharpText.Literal(property.Name)})",
        CollectionKind.Array => $"[.. {state}.Members<{property.Type}>({CSharpText.Literal(property.Name)})]",
        CollectionKind.Dictionary => $"{state}.Members<{property.KeyType}, {property.Type}>({CSharpText.Literal(property.Name)}, {string.Join(", ", property.Members.Select(static member => member.Key))})",
        _ => $"{state}.{one}<{property.Type}>({CSharpText.Literal(index)})",
    };

    private void EmitMembers(string property, PredictorKind kind, Func<PredictorModel, string, string> create)
    {
        var members = predictors.Where(model => model.Kind == kind).SelectMany(model => model.Members.Select(member => create(model, CSharpText.Literal(member.Name)))).ToArray();
        if (members.Length > 0)
        {
            writer.Line($"    {property} =").Line("    [").Lines(members.Select(static member => $"        {member},")).Line("    ],");
        }
    }

    private static string NewPredictor(PredictorModel property, string name)
    {
        string[] state =
        [
            .. property.Settings.Length == 0 ? [] : new[] { $"Settings = new() {{ {property.Settings} }}" },
            .. property.IsFrozen ? new[] { "IsFrozen = true" } : [],
        ];
        return $"new {property.Type}(client, new({name}){(state.Length == 0 ? "" : $" {{ {string.Join(", ", state)} }}")})";
    }

    private static string NewProgram(PredictorModel property, string name)
    {
        var program = $"new {property.Type}(client, services)";
        return $"new({name}, {(property.IsFrozen ? $"{Extensions}.Freeze({program})" : program)})";
    }
}
