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

    /// <summary>Applies the rules that name their fields, when all of them were read although others failed.</summary>
    internal void ApplyToRead(Record value, in FieldSet seen, ref SchemaErrors errors, Schema schema, int before)
    {
        foreach (var rule in _rules)
        {
            if (rule.NamesFields && FieldReading.AreKnown(in seen, in errors, schema, before, rule.Places) && rule.ProblemOf(value) is { } message)
            {
                FieldRules.Broken(ref errors, rule.Name, message, rule.Fields);
            }
        }
    }

    private static RecordRule? Read(Schema schema, RecordStep step) => step switch
    {
        RecordStep.Rule rule => Make(schema, rule.Name, rule.Fields, rule.Holds, rule.Message, null),
        RecordStep.Explain rule => Make(schema, rule.Name, rule.Fields, null, "", rule.Problem),
        _ => null,
    };

    private static RecordRule Make(Schema schema, string name, ValueList<string> declared, Func<Record, bool>? holds, string message, Func<Record, string?>? problem)
    {
        var fields = FieldsOf(schema, name, declared);
        int[] places = [.. fields.Select(field => schema.Fields.TakeWhile(one => one.JsonName != field).Count())];
        return new RecordRule(name, fields, holds, message, problem) { NamesFields = declared.Count > 0, Places = places };
    }

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
        /// <summary>Whether it reads some fields only, and not the whole record.</summary>
        internal bool NamesFields { get; init; }

        internal int[] Places { get; init; } = [];

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal string? ProblemOf(Record value) => Holds is null ? Problem!(value) : Holds(value) ? null : Message;
    }
}
