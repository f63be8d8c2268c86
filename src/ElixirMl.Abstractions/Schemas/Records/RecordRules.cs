using System.Runtime.CompilerServices;
using ElixirMl.Generated;

namespace ElixirMl.Schemas.Records;

/// <summary>The rules over several fields of a run-time schema, in the order they were given.</summary>
internal sealed class RecordRules
{
    private readonly RecordRule[] _rules;

    internal RecordRules(Schema schema, IEnumerable<RecordStep> steps) => _rules = [.. steps.Select(step => Read(schema, step)).OfType<RecordRule>()];

    internal bool IsEmpty => _rules.Length == 0;

    internal IEnumerable<string> Names => _rules.Select(static rule => rule.Name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Apply(Record value, ref SchemaErrors errors, int since)
    {
        foreach (var rule in _rules)
        {
            if ((errors.Count == since || FieldRules.CanRun(in errors, since, rule.Fields)) && rule.ProblemOf(value) is { } message)
            {
                FieldRules.Broken(ref errors, rule.Name, message, rule.Fields);
            }
        }
    }

    private static RecordRule? Read(Schema schema, RecordStep step) => step switch
    {
        RecordStep.Rule rule => new(rule.Name, FieldsOf(schema, rule.Name, rule.Fields), rule.Holds, rule.Message, null),
        RecordStep.Explain rule => new(rule.Name, FieldsOf(schema, rule.Name, rule.Fields), null, "", rule.Problem),
        _ => null,
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

    private sealed record RecordRule(string Name, string[] Fields, Func<Record, bool>? Holds, string Message, Func<Record, string?>? Problem)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal string? ProblemOf(Record value) => Holds is null ? Problem!(value) : Holds(value) ? null : Message;
    }
}
