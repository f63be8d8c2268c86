using ElixirMl.Generated;

namespace ElixirMl.Schemas.Records;

/// <summary>The rules over several fields of a run-time schema, in the order they were given.</summary>
internal sealed class RecordRules
{
    private readonly (string Name, string[] Fields, Func<Record, string?> Problem)[] _rules;

    internal RecordRules(Schema schema, IEnumerable<RecordStep> steps) => _rules = [.. steps.Select(step => Read(schema, step)).Where(static rule => rule.Problem is not null)!];

    internal IEnumerable<string> Names => _rules.Select(static rule => rule.Name);

    internal void Apply(Record value, ref SchemaErrors errors, int since)
    {
        foreach (var (name, fields, problem) in _rules)
        {
            if (FieldRules.CanRun(in errors, since, fields) && problem(value) is { } message)
            {
                FieldRules.Broken(ref errors, name, message, fields);
            }
        }
    }

    private static (string Name, string[] Fields, Func<Record, string?> Problem) Read(Schema schema, RecordStep step) => step switch
    {
        RecordStep.Rule rule => (rule.Name, FieldsOf(schema, rule.Name, rule.Fields), record => rule.Holds(record) ? null : rule.Message),
        RecordStep.Explain rule => (rule.Name, FieldsOf(schema, rule.Name, rule.Fields), rule.Problem),
        _ => default,
    };

    private static string[] FieldsOf(Schema schema, string rule, ValueList<string> fields)
    {
        var known = schema.Fields.Select(static field => field.JsonName).ToArray();
        if (fields.FirstOrDefault(name => !known.Contains(name)) is { } stranger)
        {
            throw new ArgumentException($"The rule '{rule}' reads '{stranger}', which schema '{schema.Name}' does not have. Its fields are {string.Join(", ", known)}.", nameof(fields));
        }

        return fields.Count == 0 ? known : [.. fields];
    }
}
