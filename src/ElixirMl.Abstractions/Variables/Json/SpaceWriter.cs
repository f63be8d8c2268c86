using System.Text.Json;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables.Json;

/// <summary>Spaces as JSON.</summary>
/// <param name="writer">Receives one object.</param>
/// <param name="detail">Whether texts for people are written too; the identity of a space leaves them out.</param>
internal sealed class SpaceWriter(Utf8JsonWriter writer, SpaceDetail detail)
{
    public const int Version = 1;

    public void Write(SpaceDefinition space)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", Version);
        ConditionJson.WriteList(writer, "variables", space.Variables, (_, variable) => Write(variable, variable.Name));
        if (space.Constraints.Count > 0)
        {
            ConditionJson.WriteList(writer, "constraints", space.Constraints, (_, constraint) => Write(constraint));
        }

        if (space.Aliases.Count > 0)
        {
            WriteEntries("aliases", space.Aliases.Select(static alias => new VariableMetadata(alias.Name, alias.Target)));
        }

        WriteEntries("fixed", space.Fixed);
        writer.WriteEndObject();
    }

    private void Write(Variable variable, string? name)
    {
        writer.WriteStartObject();
        if (name is not null)
        {
            writer.WriteString("name", name);
        }

        switch (variable)
        {
            case FloatVariable real:
                Write(real);
                break;
            case IntegerVariable whole:
                Write(whole);
                break;
            case ChoiceVariable choice:
                Write(choice);
                break;
            case ModuleVariable module:
                Write(module);
                break;
            case HybridVariable hybrid:
                Write(hybrid);
                break;
            case ConditionalVariable conditional:
                Write(conditional);
                break;
            case CompositeVariable composite:
                writer.WriteString("kind", "composite");
                WriteNames("inputs", composite.Inputs);
                WriteFlag("checked", composite.Check is not null);
                break;
        }

        WriteCommon(variable);
        writer.WriteEndObject();
    }

    private void WriteCommon(Variable variable)
    {
        WriteValue("default", variable.DefaultValue);
        WriteCondition("when", variable.When);
        WriteNames("dependsOn", variable.DependsOn);
        if (detail == SpaceDetail.Everything)
        {
            WriteText("description", variable.Description);
            WriteNames("hints", variable.Hints == 0 ? [] : variable.Hints.ToString().Split(", "));
            WriteEntries("metadata", variable.Metadata);
        }
    }

    private void Write(FloatVariable real)
    {
        writer.WriteString("kind", "float");
        writer.WriteNumber("minimum", real.Minimum);
        writer.WriteNumber("maximum", real.Maximum);
        WriteNumber("step", real.Step, usual: 0);
        WriteScale(real.Scale);
        if (real.Distribution is { } normal)
        {
            writer.WriteStartObject("normal");
            writer.WriteNumber("mean", normal.Mean);
            writer.WriteNumber("deviation", normal.Deviation);
            writer.WriteEndObject();
        }
    }

    private void Write(IntegerVariable whole)
    {
        writer.WriteString("kind", "integer");
        writer.WriteNumber("minimum", whole.Minimum);
        writer.WriteNumber("maximum", whole.Maximum);
        WriteNumber("step", whole.Step, usual: 1);
        WriteScale(whole.Scale);
        WriteFlag("powerOfTwo", whole.PowerOfTwo);
    }

    private void Write(ChoiceVariable choice)
    {
        writer.WriteString("kind", "choice");
        ConditionJson.WriteList(writer, "values", choice.Values, ConfigurationJson.Write);
        if (choice.Weights.Count > 0)
        {
            ConditionJson.WriteList(writer, "weights", choice.Weights, static (writer, weight) => writer.WriteNumberValue(weight));
        }

        WriteFlag("ordered", choice.IsOrdered);
        WriteFlag("customValues", choice.AllowsCustomValues);
    }

    private void Write(ModuleVariable module)
    {
        writer.WriteString("kind", "module");
        WriteText("contract", module.Contract?.FullName);
        ConditionJson.WriteList(writer, "options", module.Options, (_, option) => Write(option));
    }

    private void Write(ModuleOption option)
    {
        writer.WriteStartObject();
        writer.WriteString("name", option.Name);
        WriteText("implementation", option.Implementation?.FullName);
        WriteNames("capabilities", option.Capabilities);
        WriteNumber("costFactor", option.CostFactor, usual: 1);
        WriteNumber("latencyFactor", option.LatencyFactor, usual: 1);
        WriteNumber("weight", option.Weight, usual: 1);
        if (option.SubSpace is { } space)
        {
            writer.WritePropertyName("space");
            Write(space.Definition);
        }

        writer.WriteEndObject();
    }

    private void Write(HybridVariable hybrid)
    {
        writer.WriteString("kind", "hybrid");
        ConditionJson.WriteList(writer, "options", hybrid.Options, (_, option) =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", option.Name);
            if (option.Range is { } range)
            {
                writer.WritePropertyName("range");
                Write(range, null);
            }

            writer.WriteEndObject();
        });
    }

    private void Write(ConditionalVariable conditional)
    {
        writer.WriteString("kind", "conditional");
        ConditionJson.WriteList(writer, "cases", conditional.Cases, (_, @case) =>
        {
            writer.WriteStartObject();
            WriteCondition("if", @case.When);
            writer.WritePropertyName("domain");
            Write(@case.Domain, null);
            writer.WriteEndObject();
        });
        writer.WritePropertyName("fallback");
        Write(conditional.Fallback, null);
    }

    private void Write(VariableConstraint constraint)
    {
        writer.WriteStartObject();
        writer.WriteString("name", constraint.Name);
        WriteCondition("require", constraint.Condition);
        WriteNames("inputs", constraint.Condition is null ? constraint.Inputs : []);
        writer.WriteEndObject();
    }

    private void WriteCondition(string name, Condition? condition)
    {
        if (condition is not null)
        {
            writer.WritePropertyName(name);
            ConditionJson.Write(writer, condition);
        }
    }

    private void WriteScale(VariableScale scale)
    {
        if (scale != VariableScale.Linear)
        {
            writer.WriteString("scale", scale == VariableScale.Log ? "log" : "logit");
        }
    }

    private void WriteValue(string name, VariableValue value)
    {
        if (!value.IsAbsent)
        {
            writer.WritePropertyName(name);
            ConfigurationJson.Write(writer, value);
        }
    }

    private void WriteText(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteString(name, text);
        }
    }

    private void WriteNumber(string name, double number, double usual)
    {
        if (number != usual)
        {
            writer.WriteNumber(name, number);
        }
    }

    private void WriteFlag(string name, bool flag)
    {
        if (flag)
        {
            writer.WriteBoolean(name, true);
        }
    }

    private void WriteNames(string name, IReadOnlyCollection<string> names)
    {
        if (names.Count > 0)
        {
            ConditionJson.WriteList(writer, name, names, static (writer, item) => writer.WriteStringValue(item));
        }
    }

    private void WriteEntries(string name, IEnumerable<VariableMetadata> entries)
    {
        if (entries.Any())
        {
            writer.WriteStartObject(name);
            foreach (var entry in entries)
            {
                WriteValue(entry.Key, entry.Value);
            }

            writer.WriteEndObject();
        }
    }
}
