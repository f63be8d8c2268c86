using ElixirMl.Generated;
using ElixirMl.MlTypes;

namespace ElixirMl.Schemas.Records;

/// <summary>What must hold of a schema before values are read with it; the compiler checks the same for generated ones.</summary>
internal static class RecordSchemaChecks
{
    /// <exception cref="ArgumentException">The schema contradicts itself.</exception>
    internal static void Check(Schema schema)
    {
        if (schema.Fields.Count > FieldSet.Capacity)
        {
            throw new ArgumentException($"Schema '{schema.Name}' has {schema.Fields.Count} fields; at most {FieldSet.Capacity} are allowed. Nest some of them.", nameof(schema));
        }

        var taken = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var field in schema.Fields)
        {
            Take(schema, taken, field, field.JsonName);
            foreach (var alias in field.Aliases)
            {
                Take(schema, taken, field, alias);
            }

            foreach (var constraint in field.Constraints)
            {
                Check(schema, field, constraint);
            }
        }
    }

    /// <summary>The schema with every rule named.</summary>
    /// <exception cref="ArgumentException">The schema names a rule that is not given.</exception>
    internal static Schema WithRules(Schema schema, string[] given)
    {
        if (schema.Rules.Except(given).FirstOrDefault() is { } missing)
        {
            throw new ArgumentException($"Schema '{schema.Name}' names the rule '{missing}', but no step gives it. Add a {nameof(RecordStep)}.{nameof(RecordStep.Rule)}, or remove the name from the schema.", nameof(schema));
        }

        var added = given.Except(schema.Rules).ToArray();
        return added.Length == 0 ? schema : schema with { Rules = [.. schema.Rules, .. added] };
    }

    private static void Take(Schema schema, Dictionary<string, Field> taken, Field field, string name)
    {
        if (!taken.TryAdd(name, field))
        {
            throw new ArgumentException($"Schema '{schema.Name}' has the name '{name}' twice. Rename one of them.", nameof(schema));
        }
    }

    private static void Check(Schema schema, Field field, Constraint constraint)
    {
        var isEmpty = constraint switch
        {
            Constraint.Range range => range.Minimum > range.Maximum || (range.Minimum == range.Maximum && (range.MinimumIsExclusive || range.MaximumIsExclusive)),
            Constraint.Length length => length.Minimum < 0 || length.Minimum > (length.Maximum ?? int.MaxValue),
            Constraint.Items items => items.Minimum < 0 || items.Minimum > (items.Maximum ?? int.MaxValue),
            Constraint.MultipleOf multiple => !(multiple.Factor > 0) || double.IsInfinity(multiple.Factor),
            Constraint.Shape shape => shape.Axes.Count == 0 || shape.Axes.Any(static length => length < 1),
            Constraint.Tokens tokens => tokens.Kind is not (TokenKind.Text or TokenKind.Id),
            Constraint.Language language => language.Name.Length == 0 || !CodeFence.IsLanguage(language.Name),
            Constraint.Allowed allowed => allowed.Values.Count == 0,
            _ => false,
        };
        if (isEmpty)
        {
            throw new ArgumentException($"No value of field '{field.JsonName}' of schema '{schema.Name}' can be {ConstraintText.Describe(constraint)}. Correct the limits.", nameof(schema));
        }
    }
}
