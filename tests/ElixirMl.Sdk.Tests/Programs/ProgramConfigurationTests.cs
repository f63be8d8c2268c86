using ElixirMl.Programs;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace ElixirMl.Sdk.Tests.Programs;

public partial class ProgramConfigurationTests
{
    public enum Mood
    {
        Calm,
        Wild,
    }

    public interface IEnding
    {
        string End(string reply);
    }

    [Fact]
    public void A_typed_configuration_is_active_in_a_copy()
    {
        var desk = new TunedDesk(new ScriptedClient(""));
        var wild = desk.With(new TunedDesk.Configuration { Mood = Mood.Wild, Passages = 7 });

        Assert.Equal((Mood.Calm, 3, 0.7), (desk.Mood, desk.Passages, desk.Heat));
        Assert.Equal((Mood.Wild, 7, 1.5), (wild.Mood, wild.Passages, wild.Heat));
        Assert.Equal(wild.Active, TunedDesk.Configuration.Parse(wild.Active.ToJson()));
        Assert.Equal(7, desk.With(wild.Active).Passages);
    }

    [Fact]
    public void Own_variables_bundles_and_sub_spaces_are_in_the_space_of_the_program()
    {
        var desk = new TunedDesk(new ScriptedClient(""));

        Assert.Superset(
            new HashSet<string> { "Mood", "Passages", "Heat", "Ending", "Ending.LongEnding.Length", "Limits.Least", "Route.Temperature" },
            desk.Space.Variables.Select(static variable => variable.Name).ToHashSet());
    }

    [Fact]
    public void Every_sample_of_the_space_is_active_as_it_was_drawn()
    {
        var desk = new TunedDesk(new ScriptedClient(""));
        var random = new SeededRandom(1);
        for (var i = 0; i < 100; i++)
        {
            var sample = desk.Space.Sample(random);

            var tuned = desk.With(sample);

            Assert.Equal(sample["Passages"], tuned.Passages);
            Assert.Equal(sample["Heat"], tuned.Heat);
            Assert.Equal(sample["Limits.Least"], tuned.Limits.Least);
            Assert.Equal(sample["Ending"] == "LongEnding" ? sample["Ending.LongEnding.Length"].ToString() : "", tuned.Ending.End(""));
        }
    }

    [Fact]
    public void What_is_left_out_stays_while_it_is_allowed_and_becomes_the_default_otherwise()
    {
        var desk = new TunedDesk(new ScriptedClient("")).With(new TunedDesk.Configuration { Heat = 0.55, Passages = 5 });

        var wild = desk.With(VariableConfiguration.Of(("Mood", "Wild")));

        Assert.Equal((0.55, 5), (desk.Heat, desk.Passages));
        Assert.Equal((1.5, 5), (wild.Heat, wild.Passages));
    }

    [Fact]
    public void A_broken_constraint_is_refused()
    {
        var desk = new TunedDesk(new ScriptedClient(""));

        var error = Assert.Throws<ValidationException>(() => desk.With(new TunedDesk.Configuration { Passages = 8, Limits = new() { Least = 9 } }));
        var another = Assert.Throws<ValidationException>(() => desk.With(VariableConfiguration.Of(("Passages", 8), ("Mood", "Wild"))));

        Assert.Contains("Limits.Least", error.Message, StringComparison.Ordinal);
        Assert.Contains("too much for a wild mood", another.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Modules_come_from_the_services_of_the_program_with_their_own_variables()
    {
        using var services = new ServiceCollection().AddSingleton("!").AddTransient<SignedEnding>().BuildServiceProvider();
        var desk = new TunedDesk(new ScriptedClient(""), services);

        var signed = desk.With(VariableConfiguration.Of(("Ending", "SignedEnding"), ("Ending.SignedEnding.Times", 3)));

        Assert.Equal("a!!!", signed.Ending.End("a"));
        Assert.Same(signed.Ending, signed.Ending);
        Assert.Contains("Register SignedEnding", Assert.Throws<InvalidOperationException>(() => new TunedDesk(new ScriptedClient("")).With(signed.Active).Ending).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_a_running_program_affects_only_calls_that_start_later()
    {
        using var client = new GatedClient();
        var live = new Live<TunedDesk>(new TunedDesk(client));

        var running = live.Current.ForwardAsync("first");
        await client.Asked;
        live.Change(static desk => desk.With(desk.Active with { Passages = 6, Ending = nameof(LongEnding) }).With(VariableConfiguration.Of(("Route.Temperature", 0.25))));
        client.Answer();
        var later = await live.Current.ForwardAsync("second");

        Assert.Equal("Billing 3 then 3", await running);
        Assert.Equal("Billing 6 then 64", later);
        Assert.Equal([null, 0.25f], client.Temperatures);
    }

    public sealed class PlainEnding : IEnding
    {
        public string End(string reply) => reply;
    }

    public sealed partial class LongEnding : IEnding
    {
        [Variable(1, 9, Default = 4)]
        public partial int Length { get; }

        public string End(string reply) => FormattableString.Invariant($"{reply}{Length}");
    }

    public sealed partial class SignedEnding(string sign) : IEnding
    {
        [Variable(1, 5)]
        public partial int Times { get; }

        public string End(string reply) => reply + string.Concat(Enumerable.Repeat(sign, Times));
    }

    public sealed partial class Limits
    {
        [Variable(0, 8, Default = 1)]
        public partial int Least { get; }
    }

    [Program]
    public sealed partial class TunedDesk
    {
        [Predictor]
        public partial RouteTicketPredictor Route { get; }

        [Variable]
        public partial Mood Mood { get; }

        [Variable(1, 8, Default = 3)]
        public partial int Passages { get; }

        [Variable(0.5, 0.8, Default = 0.7), Case(nameof(Mood), ProgramConfigurationTests.Mood.Wild, Minimum = 1, Maximum = 2)]
        public partial double Heat { get; }

        [Variable(typeof(PlainEnding), typeof(LongEnding), typeof(SignedEnding))]
        [Option(typeof(SignedEnding), Weight = 0)]
        public partial IEnding Ending { get; }

        [Variable]
        public partial Limits Limits { get; }

        public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
        {
            var before = Passages;
            var route = await Route.PredictAsync(message, cancellationToken: cancellationToken);
            return FormattableString.Invariant($"{route.Team} {before} then {Ending.End(Passages.ToString(System.Globalization.CultureInfo.InvariantCulture))}");
        }

        [Constraint("too much for a wild mood")]
        private static bool Fits(Mood mood, int passages) => mood == ProgramConfigurationTests.Mood.Calm || passages < 8;
    }

    // The first answer waits until it is released.
    private sealed class GatedClient : IChatClient
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public List<float?> Temperatures { get; } = [];

        public void Answer() => _released.SetResult();

        public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Temperatures.Add(options?.Temperature);
            _asked.TrySetResult();
            await _released.Task;
            return new(new ChatMessage(ChatRole.Assistant, "[[ ## team ## ]]\nBilling\n\n[[ ## confidence ## ]]\n0.5\n\n[[ ## completed ## ]]"));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
