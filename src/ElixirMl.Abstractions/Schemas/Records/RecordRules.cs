using System.Runtime.CompilerServices;
using ElixirMl.Generated;

namespace ElixirMl.Schemas.Records;

/// <summary>The rules over several fields of a run-time schema, in the order they were given.</summary>
internal sealed class RecordRules
{
    private readonly Schema _schema;
    private readonly RecordRule[] _rules;

    internal RecordRules(Schema schema, IEnumerable<RecordStep> steps) => (_schema, _rules) = (schema, [.. steps.Select(step => Read(schema, step)).OfType<RecordRule>()]);

    internal bool IsEmpty => _rules.Length == 0;

    internal IEnumerable<string> Names => _rules.Select(static rule => rule.Name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Apply(Record value, ref SchemaErrors errors, int since)
    {
        foreach (var rule in _rules)
        {
            if ((errors.Count == since || FieldRules.CanRun(in errors, since, rule.Fields)) && !rule.Holds(value))
            {
                rule.Report(value, ref errors, _schema);
            }
        }
    }

    /// <summary>Applies the rules that name their fields, when all of them were read although others failed.</summary>
    internal void ApplyToRead(Record value, in FieldSet seen, ref SchemaErrors errors, int before)
    {
        foreach (var rule in _rules)
        {
            if (rule.NamesFields && FieldReading.AreKnown(in seen, in errors, _schema, before, rule.Places) && !rule.Holds(value))
            {
                rule.Report(value, ref errors, _schema);
            }
        }
    }

    private static RecordRule? Read(Schema schema, RecordStep step) => step switch
    {
        RecordStep.Rule rule => Make(schema, rule.Name, rule.Fields) with { Verdict = rule.Holds, Message = rule.Message },
        RecordStep.Explain rule => Make(schema, rule.Name, rule.Fields) with { Problem = rule.Problem },
        RecordStep.Blame rule => Make(schema, rule.Name, rule.Fields) with { Find = rule.Find },
        _ => null,
    };

    private static RecordRule Make(Schema schema, string name, ValueList<string> declared)
    {
        var fields = FieldsOf(schema, name, declared);
        int[] places = [.. fields.Select(field => schema.Fields.TakeWhile(one => one.JsonName != field).Count())];
        return new RecordRule(name, fields, places, declared.Count > 0);
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

    /// <param name="Name">Id of the rule.</param>
    /// <param name="Fields">JSON names of the fields it reads.</param>
    /// <param name="Places">Their indices.</param>
    /// <param name="NamesFields">Whether it reads some fields only, and not the whole record.</param>
    private sealed record RecordRule(string Name, string[] Fields, int[] Places, bool NamesFields)
    {
        internal Func<Record, bool>? Verdict { get; init; }

        internal string Message { get; init; } = "";

        internal Func<Record, string?>? Problem { get; init; }

        internal Func<Record, IEnumerable<RuleError>>? Find { get; init; }

        /// <summary>Whether a verdict says that the rule holds; the other kinds tell only when they report.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal bool Holds(Record value) => Verdict is not null && Verdict(value);

        internal void Report(Record value, ref SchemaErrors errors, Schema schema)
        {
            if (Find is not null)
            {
                FieldRules.Broken(ref errors, schema, Name, Find(value));
            }
            else if ((Verdict is null ? Problem!(value) : Message) is { } message)
            {
                FieldRules.Broken(ref errors, Name, message, Fields);
            }
        }
    }
}
