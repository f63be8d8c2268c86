using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ElixirMl.Clients.Lexical;
using ElixirMl.DependencyInjection;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Signatures;
using ElixirMl.Smoke;
using Microsoft.Extensions.DependencyInjection;

var start = Age();
await using var services = Services();
var untrained = services.GetRequiredService<Sorter>();
var sorter = untrained.WithPredictors(predictor => predictor.WithState(state => state with
{
    Demos = [Demo.Of(About("Rain falls on the hills.", Area.Weather)), Demo.Of(About("The bank lends money.", Area.Money))],
}));

Check("predict", Area.Weather, await sorter.ForwardAsync("Rain falls in the night."));
Check("predict", Area.Money, await sorter.ForwardAsync("She lends money to the bank."));

var row = About("Rain.", Area.Weather) with { Place = new() { City = "Bergen", Latitude = 60.39 } };
Check("write and read", Write(row), Write(Read(Write(row))));
Check("validate", 2, SortSentence.Codec.Validate(row with { Sentence = "x", Weight = 9 }).Errors.Count);

var path = Path.Combine(Path.GetTempPath(), $"elixirml-smoke-{Environment.ProcessId}.json");
await sorter.With(new Sorter.Configuration { Least = 4 }).SaveAsync(path);
var loaded = await untrained.LoadAsync(path);
File.Delete(path);
Check("save and load", (4, 2), (loaded.Least, loaded.Sort.State.Demos.Count));
Check("predict after load", Area.Weather, await loaded.ForwardAsync("Rain falls in the night."));

Console.WriteLine($"all good: Main was reached after {start} ms, everything was done after {Age()} ms");

static ServiceProvider Services()
{
    var services = new ServiceCollection();
    services.AddElixirMl().AddChatClient(_ => new LexicalChatClient()).AddElixirMlPrograms();
    return services.BuildServiceProvider();
}

static SortSentence About(string sentence, Area area) => new() { Sentence = sentence, Area = area };

static string Write(SortSentence row)
{
    using var buffer = new MemoryStream();
    using (var writer = new Utf8JsonWriter(buffer))
    {
        SortSentence.Codec.Write(writer, row);
    }

    return Encoding.UTF8.GetString(buffer.ToArray());
}

static SortSentence Read(string json)
{
    SortSentence.Codec.TryParse(Encoding.UTF8.GetBytes(json), out var row).ThrowIfInvalid();
    return row!;
}

static void Check<T>(string what, T expected, T actual)
{
    if (!EqualityComparer<T>.Default.Equals(expected, actual))
    {
        throw new InvalidOperationException($"{what}: expected {expected}, got {actual}.");
    }

    Console.WriteLine($"{what}: {actual}");
}

static long Age() => (long)(DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
