using ElixirMl.Schemas;
using ElixirMl.Signatures;
using ElixirMl.Variables;

namespace ElixirMl.Predictors;

/// <summary>The variables a signature brings: those its type declares and those its marked outputs offer.</summary>
internal static class SignatureVariables
{
    private const string MaxLength = nameof(MaxLength);

    public static VariableSpace Of<TInputs, TOutputs>(Signature<TInputs, TOutputs> signature)
    {
        var outputs = signature.Outputs.Schema;
        if (!outputs.Fields.Any(static field => field.IsVariable))
        {
            return signature.Variables;
        }

        var offered = VariableSpace.FromSchema(outputs, SchemaFields.Marked);
        foreach (var (name, length) in Lengths(outputs).Where(pair => offered.Variables.Any(variable => variable.Name == pair.Name)))
        {
            // The declared length stays a law of the type: a longer answer would be no valid value of it.
            offered = offered.Restrict(name, 1, length);
        }

        return VariableSpace.Union(signature.Variables, offered);
    }

    /// <summary>What a field's length is called, with the most its type allows.</summary>
    public static IEnumerable<(string Name, int Length)> Lengths(Schema outputs) => outputs.Fields
        .Where(static field => field.IsVariable && Maximum(field) > 1)
        .Select(static field => (field.Name + MaxLength, Maximum(field)));

    /// <summary>The field with the length that was chosen; itself when none was.</summary>
    public static Field Shorten(Field field, VariableConfiguration values) =>
        field.IsVariable && values.TryGet(field.Name + MaxLength, out var chosen) && chosen.AsInteger() < Maximum(field)
            ? field with { Constraints = field.Constraints.Select(constraint => constraint is Constraint.Length length ? length with { Maximum = (int)chosen.AsInteger() } : constraint).ToValueList() }
            : field;

    private static int Maximum(Field field) => field.Constraints.OfType<Constraint.Length>().FirstOrDefault()?.Maximum ?? 0;
}
