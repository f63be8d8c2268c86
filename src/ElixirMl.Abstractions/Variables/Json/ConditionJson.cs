using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Variables.Json;

/// <summary>Conditions as JSON.</summary>
internal static class ConditionJson
{
    public static void Write(Utf8JsonWriter writer, Condition condition)
    {
        writer.WriteStartObject();
        switch (condition)
        {
            case Condition.Is test:
                writer.WriteString("variable", test.Variable);
                writer.WritePropertyName("is");
                ConfigurationJson.Write(writer, test.Value);
                break;
            case Condition.In test:
                writer.WriteString("variable", test.Variable);
                WriteList(writer, "in", test.Values, ConfigurationJson.Write);
                break;
            case Condition.Between test:
                writer.WriteString("variable", test.Variable);
                WriteLimit(writer, "from", test.Minimum);
                WriteLimit(writer, "to", test.Maximum);
                break;
            case Condition.All all:
                WriteList(writer, "all", all.Parts, Write);
                break;
            case Condition.Any any:
                WriteList(writer, "any", any.Parts, Write);
                break;
            case Condition.Not not:
                writer.WritePropertyName("not");
                Write(writer, not.Inner);
                break;
            case Condition.Custom custom:
                writer.WriteString("code", custom.Name);
                WriteList(writer, "inputs", custom.Inputs, static (writer, name) => writer.WriteStringValue(name));
                break;
        }

        writer.WriteEndObject();
    }

    public static void WriteList<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    public static Condition Read(JsonFields fields, SpaceCode code)
    {
        var condition = Parse(fields, code);
        fields.Finish();
        return condition;
    }

    private static Condition Parse(JsonFields fields, SpaceCode code)
    {
        if (fields.Has("all"))
        {
            return new Condition.All(Parts(fields, "all", code));
        }

        if (fields.Has("any"))
        {
            return new Condition.Any(Parts(fields, "any", code));
        }

        if (fields.Object("not") is { } inner)
        {
            return new Condition.Not(Read(inner, code));
        }

        return fields.Has("code") ? Custom(fields, code) : OfVariable(fields, fields.Text("variable"));
    }

    private static Condition OfVariable(JsonFields fields, string variable)
    {
        if (fields.Has("is"))
        {
            return new Condition.Is(variable, fields.Value("is"));
        }

        return fields.Has("in")
            ? new Condition.In(variable, fields.Values("in"))
            : new Condition.Between(variable, fields.Number("from") ?? double.NegativeInfinity, fields.Number("to") ?? double.PositiveInfinity);
    }

    private static Condition.Custom Custom(JsonFields fields, SpaceCode code)
    {
        var name = fields.Text("code");
        if (!code.Conditions.TryGetValue(name, out var test))
        {
            fields.Fail(".code", ValidationRules.Unknown, "names a function that was not given", name, "Put it into SpaceCode.Conditions.");
        }

        return new(name, fields.Texts("inputs"), test ?? (static _ => false));
    }

    private static ValueList<Condition> Parts(JsonFields fields, string name, SpaceCode code) =>
        fields.Objects(name).Select(part => Read(part, code)).ToValueList();

    private static void WriteLimit(Utf8JsonWriter writer, string name, double limit)
    {
        if (double.IsFinite(limit))
        {
            writer.WriteNumber(name, limit);
        }
    }
}
