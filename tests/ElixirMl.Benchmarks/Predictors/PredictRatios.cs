using System.Text.Json;
using ElixirMl.Adapters;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Predictors;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Benchmarks.Predictors;

/// <summary>What a prediction costs beside the model: prompt, call, parsing, validation.</summary>
public sealed class PredictRatios : IRatioArea
{
    private const string ShoutReply = "[[ ## loud ## ]]\nHELLO WORLD\n\n[[ ## completed ## ]]\n";
    private const string TriageReply = """
        [[ ## topics ## ]]
        ["High", "Low", "Normal"]

        [[ ## confidence ## ]]
        0.85

        [[ ## contact ## ]]
        {"name": "Ada Lovelace", "phone": "+44 20 7946 0000"}

        [[ ## completed ## ]]

        """;

    private const string JsonReply = """{"topics":["High","Low","Normal"],"confidence":0.85,"contact":{"name":"Ada Lovelace","phone":"+44 20 7946 0000"}}""";

    private static readonly TriageMail Example = new()
    {
        Subject = "Printer on fire",
        Body = "The printer on the third floor burns again. Please send someone at once.",
        Topics = [Priority.High, Priority.Low],
        Confidence = 0.9,
        Contact = new() { Name = "Grace Hopper", Phone = "+1 202 555 0100" },
    };

    private object? _kept;

    /// <inheritdoc/>
    public string Name => "predict";

    /// <inheritdoc/>
    public IEnumerable<Measure> Run()
    {
        var shout = new ShoutPredictor(new InstantClient(ShoutReply));
        Action shouting = () => _kept = shout.PredictAsync("hello world").GetAwaiter().GetResult();
        yield return new("predict.1in1out", Timing.Microseconds(shouting), "µs", 5);
        yield return new("predict.1in1out.memory", Timing.Bytes(shouting), "B", 4000);

        var triage = new TriageMailPredictor(new InstantClient(TriageReply));
        yield return new("predict.2in3out", Time(triage), "µs", 12);
        yield return new("predict.2in3out.8demos", Time(triage.WithDemos(Enumerable.Repeat(Demo.Of(Example), 8))), "µs", 15);

        yield return new("predict.parse.3fields", Timing.Microseconds(() => Parse(ChatAdapter.Shared, TriageReply)), "µs", 3);

        var plain = Timing.Microseconds(() => _kept = JsonSerializer.Deserialize(JsonReply, TriageJson.Default.TriageRow));
        yield return new("predict.json.systemtextjson", plain, "µs");
        yield return new("predict.json.3fields", Timing.Microseconds(() => Parse(JsonAdapter.Shared, JsonReply)) / plain, "×", 1.5);
    }

    private double Time(TriageMailPredictor predictor) =>
        Timing.Microseconds(() => _kept = predictor.PredictAsync(Example.Subject, Example.Body).GetAwaiter().GetResult());

    private void Parse(Adapter adapter, string reply)
    {
        var fields = new FieldText[3];
        var log = new TolerantLog();
        adapter.Parse(TriageMail.Signature.Model, reply, fields, log);
        TriageMail.Signature.Outputs.TryReadText(fields, log, out var outputs);
        _kept = outputs;
    }
}
