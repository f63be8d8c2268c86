using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Variables.Domains;
using ElixirMl.Variables.Json;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables.Interchange;

/// <summary>Writes what the vocabulary of NNI can express and gathers the rest as errors.</summary>
internal sealed class NniWriter
{
    public List<ValidationError> Errors { get; } = [];

    public void Write(Utf8JsonWriter output, SpaceDefinition space)
    {
        output.WriteStartObject();
        WriteMembers(output, space, "");
        output.WriteEndObject();
    }

    private void WriteMembers(Utf8JsonWriter output, SpaceDefinition space, string prefix)
    {
        Errors.AddRange(Foreign.Problems(space, prefix));
        foreach (var variable in space.Variables)
        {
            output.WriteStartObject(variable.Name);
            Write(output, variable, prefix);
            output.WriteEndObject();
        }
    }

    private void Write(Utf8JsonWriter output, Variable variable, string prefix)
    {
        switch (variable)
        {
            case FloatVariable real:
                Write(output, real, prefix);
                break;
            case IntegerVariable { PowerOfTwo: false, Scale: VariableScale.Linear, Step: 1 } whole:
                WriteNumbers(output, "randint", whole.Minimum, whole.Maximum + 1);
                break;
            case IntegerVariable { PowerOfTwo: false } whole when whole.Minimum % whole.Step == 0:
                WriteNumbers(output, whole.Scale == VariableScale.Log ? "qloguniform" : "quniform", whole.Minimum, whole.Maximum, whole.Step);
                break;
            case IntegerVariable { Scale: VariableScale.Linear } whole:
                WriteChoice(output, ValuesOf(whole));
                break;
            case ChoiceVariable choice:
                WriteChoice(output, choice.Values);
                break;
            case ModuleVariable module:
                WriteNested(output, module, prefix);
                break;
            default:
                Refuse(prefix + variable.Name, "cannot be said in this vocabulary");
                break;
        }
    }

    private void Write(Utf8JsonWriter output, FloatVariable real, string prefix)
    {
        var name = prefix + real.Name;
        if (real.Scale == VariableScale.Logit)
        {
            Refuse(name, "has a logit scale, which this vocabulary does not know");
        }
        else if (real.Step > 0 && Math.Abs(Math.IEEERemainder(real.Minimum, real.Step)) > 1e-9 * real.Step)
        {
            Refuse(name, "counts steps from a minimum that is no multiple of the step");
        }
        else if (real.Distribution is { } normal)
        {
            Write(output, real, normal, name);
        }
        else
        {
            var word = real.Scale == VariableScale.Log ? "loguniform" : "uniform";
            WriteNumbers(output, real.Step > 0 ? $"q{word}" : word, [real.Minimum, real.Maximum, .. Step(real)]);
        }
    }

    private void Write(Utf8JsonWriter output, FloatVariable real, NormalDistribution normal, string name)
    {
        var reach = (NniSearchSpace.Cut - 1) * normal.Deviation;
        if (real.Scale.ToScale(real.Minimum) > normal.Mean - reach || real.Scale.ToScale(real.Maximum) < normal.Mean + reach)
        {
            Refuse(name, "cuts its normal distribution, which this vocabulary cannot say");
        }

        var word = real.Scale == VariableScale.Log ? "lognormal" : "normal";
        WriteNumbers(output, real.Step > 0 ? $"q{word}" : word, [normal.Mean, normal.Deviation, .. Step(real)]);
    }

    private void WriteNested(Utf8JsonWriter output, ModuleVariable module, string prefix)
    {
        output.WriteString("_type", "choice");
        output.WriteStartArray("_value");
        foreach (var option in module.Options)
        {
            output.WriteStartObject();
            output.WriteString("_name", option.Name);
            WriteMembers(output, option.SubSpace?.Definition ?? new SpaceDefinition(), $"{prefix}{module.Name}.{option.Name}.");
            output.WriteEndObject();
        }

        output.WriteEndArray();
    }

    private static double[] Step(FloatVariable real) => real.Step > 0 ? [real.Step] : [];

    private static IEnumerable<VariableValue> ValuesOf(IntegerVariable whole)
    {
        var domain = new IntegerDomain(whole);
        for (var index = 0L; index < domain.Cardinality; index++)
        {
            yield return domain.At(index);
        }
    }

    private static void WriteChoice(Utf8JsonWriter output, IEnumerable<VariableValue> values)
    {
        output.WriteString("_type", "choice");
        ConditionJson.WriteList(output, "_value", values, ConfigurationJson.Write);
    }

    private static void WriteNumbers(Utf8JsonWriter output, string word, params double[] numbers)
    {
        output.WriteString("_type", word);
        ConditionJson.WriteList(output, "_value", numbers, static (output, number) => output.WriteNumberValue(number));
    }

    private void Refuse(string name, string message) => Errors.Add(Foreign.Error(name, message));
}
