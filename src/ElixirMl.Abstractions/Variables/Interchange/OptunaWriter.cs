using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Variables.Json;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables.Interchange;

/// <summary>Writes what the vocabulary of Optuna can express and gathers the rest as errors.</summary>
internal sealed class OptunaWriter
{
    public List<ValidationError> Errors { get; } = [];

    public void Write(Utf8JsonWriter output, SpaceDefinition space)
    {
        Errors.AddRange(Foreign.Problems(space, ""));
        output.WriteStartObject();
        foreach (var variable in space.Variables)
        {
            output.WriteStartObject(variable.Name);
            Write(output, variable);
            output.WriteEndObject();
        }

        output.WriteEndObject();
    }

    private void Write(Utf8JsonWriter output, Variable variable)
    {
        switch (variable)
        {
            case FloatVariable { Distribution: null, Scale: not VariableScale.Logit } real when real.Scale == VariableScale.Linear || real.Step == 0:
                Write(output, real);
                break;
            case IntegerVariable { PowerOfTwo: false } whole when whole.Scale == VariableScale.Linear || whole.Step == 1:
                Write(output, whole);
                break;
            case ChoiceVariable choice:
                Begin(output, "CategoricalDistribution");
                ConditionJson.WriteList(output, "choices", choice.Values, ConfigurationJson.Write);
                output.WriteEndObject();
                break;
            default:
                Errors.Add(Foreign.Error(variable.Name, "cannot be said in this vocabulary"));
                break;
        }
    }

    private static void Write(Utf8JsonWriter output, FloatVariable real)
    {
        Begin(output, "FloatDistribution");
        if (real.Step > 0)
        {
            output.WriteNumber("step", real.Step);
        }
        else
        {
            output.WriteNull("step");
        }

        output.WriteNumber("low", real.Minimum);
        output.WriteNumber("high", real.Maximum);
        output.WriteBoolean("log", real.Scale == VariableScale.Log);
        output.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter output, IntegerVariable whole)
    {
        Begin(output, "IntDistribution");
        output.WriteBoolean("log", whole.Scale == VariableScale.Log);
        output.WriteNumber("step", whole.Step);
        output.WriteNumber("low", whole.Minimum);
        output.WriteNumber("high", whole.Maximum);
        output.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter output, string name)
    {
        output.WriteString("name", name);
        output.WriteStartObject("attributes");
    }
}
