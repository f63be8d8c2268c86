using System.Globalization;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Search;

public sealed partial class Study
{
    internal void Replay(JsonElement entry)
    {
        if (entry.TryGetProperty("planned", out var planned))
        {
            _planned = planned.GetInt32();
            return;
        }

        var number = entry.GetProperty("trial").GetInt32();
        switch (entry.GetProperty("event").GetString())
        {
            case "ask" when entry.TryGetProperty("repeats", out var repeats):
                _round.Add(Start(ReadConfiguration(entry), Enum.Parse<TrialPurpose>(entry.GetProperty("purpose").GetString()!), _trials[repeats.GetInt32()]));
                break;
            case "ask":
                Sampler.Prepare(Context());
                _round.Add(Start(ReadConfiguration(entry)));
                break;
            case "add":
                Start(ReadConfiguration(entry));
                break;
            case "report":
                _trials[number].Add(new(entry.GetProperty("step").GetInt32(), ReadReal(entry.GetProperty("value"))));
                break;
            default:
                Finish(_trials[number], ReadResult(entry));
                break;
        }
    }

    internal void CollectOrphans()
    {
        foreach (var trial in _running)
        {
            _orphans.Enqueue(trial);
        }
    }

    private static TrialResult ReadResult(JsonElement entry)
    {
        if (entry.TryGetProperty("failed", out var reason))
        {
            return new TrialResult.Failed(reason.GetString() ?? "");
        }

        return entry.TryGetProperty("values", out var values)
            ? new TrialResult.Completed(ReadReals(values))
            {
                Variance = entry.TryGetProperty("variance", out var variance) ? variance.GetDouble() : double.NaN,
                Examples = entry.TryGetProperty("examples", out var examples) ? examples.GetInt32() : 0,
                Constraints = entry.TryGetProperty("constraints", out var constraints) ? ReadReals(constraints) : ValueList<double>.Empty,
            }
            : new TrialResult.Pruned();
    }

    private static ValueList<double> ReadReals(JsonElement values) => values.EnumerateArray().Select(ReadReal).ToValueList();

    private static double ReadReal(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? double.Parse(value.GetString()!, CultureInfo.InvariantCulture) : value.GetDouble();

    private VariableConfiguration ReadConfiguration(JsonElement entry)
    {
        var values = entry.GetProperty("configuration").EnumerateObject().Select(static property => (property.Name, ReadValue(property.Value)));
        return Domain.Space.Configure([.. values]);
    }

    private static VariableValue ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ when value.TryGetInt64(out var whole) => whole,
        _ => value.GetDouble(),
    };
}
