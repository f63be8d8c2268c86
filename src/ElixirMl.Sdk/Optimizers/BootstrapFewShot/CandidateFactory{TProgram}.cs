using ElixirMl.Programs;
using ElixirMl.Signatures;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Optimizers.BootstrapFewShot;

/// <summary>Makes candidates: demos chosen from right answers and labelled examples, and a configuration.</summary>
internal sealed class CandidateFactory<TProgram>
    where TProgram : class, IProgram<TProgram>
{
    private readonly TProgram _start;
    private readonly LabeledPool _pool;
    private readonly BootstrapFewShotOptions _options;
    private readonly ConfigurationSampler _sampler;
    private readonly List<Contender<TProgram>> _made = [];

    public CandidateFactory(TProgram start, LabeledPool pool, BootstrapFewShotOptions options)
    {
        _start = start;
        _pool = pool;
        _options = options;
        var labeled = WithDemos(start, [], RandomOrder.Ranks([.. Enumerable.Range(0, pool.Rows)]), isBalanced: false, null);
        // The number of demos may vary up to what will be there, not to what is there now.
        _sampler = new(options.Space ?? labeled.State.Space, labeled.State);
        Add("start", start, VariableConfiguration.Empty);
    }

    public delegate Task<IReadOnlyList<BootstrappedTrace>> Collect(IReadOnlyList<int> order, int count);

    /// <summary>The start and everything made since; no two are the same.</summary>
    public IReadOnlyList<Contender<TProgram>> Made => _made;

    public async Task MakeAsync(Collect collect)
    {
        var inOrder = RandomOrder.Ranks([.. Enumerable.Range(0, _pool.Rows)]);
        Add("no demos", _start.WithDemos(static _ => []), VariableConfiguration.Empty);
        Add("labelled demos", WithDemos(_start, [], inOrder, isBalanced: false, null), VariableConfiguration.Empty);
        if (_options.MaxBootstrappedDemos > 0)
        {
            var traces = await collect([.. _pool.Usable], _options.MaxBootstrappedDemos).ConfigureAwait(false);
            Add("bootstrapped demos", WithDemos(_start, traces, inOrder, isBalanced: false, null), VariableConfiguration.Empty);
        }

        for (var i = 0; i < _options.Candidates; i++)
        {
            await MakeShuffledAsync(i, collect).ConfigureAwait(false);
        }
    }

    private async Task MakeShuffledAsync(int number, Collect collect)
    {
        var random = new SeededRandom(_options.Seed).Fork("candidate").Fork((ulong)number);
        var order = RandomOrder.Of(_pool.Rows, random);
        var ranks = RandomOrder.Ranks(order);
        var size = _options.MaxBootstrappedDemos == 0 ? 0 : random.Next(1, _options.MaxBootstrappedDemos + 1);
        var isBalanced = random.Next(2) == 0;
        var configuration = _sampler.Draw(random);

        var usable = _pool.Usable.ToHashSet();
        var traces = size == 0 ? [] : await collect([.. order.Where(usable.Contains)], size).ConfigureAwait(false);
        var program = WithDemos(_start, traces, ranks, isBalanced, random).With(configuration);
        Add($"shuffled demos {number + 1}", program, configuration);
    }

    private TProgram WithDemos(TProgram program, IReadOnlyList<BootstrappedTrace> traces, int[] ranks, bool isBalanced, SeededRandom? random) => program.WithDemos(state =>
    {
        var name = state.Name;
        Demo[] right = [.. traces.Where(trace => trace.Firings.ContainsKey(name)).Select(trace => Pick(trace.Firings[name], random)).Take(_options.MaxLabeledDemos)];
        var shown = traces.Select(static trace => trace.Row).ToHashSet();
        var rest = _pool.InOrder(name, ranks, isBalanced).Where(labeled => !shown.Contains(labeled.Row)).Select(static labeled => labeled.Demo);
        return right.Concat(rest.Take(_options.MaxLabeledDemos - right.Length));
    });

    // The last firing is the one that led to the answer; earlier ones get a chance so that all kinds of inputs are shown.
    private static Demo Pick(IReadOnlyList<Demo> firings, SeededRandom? random) =>
        firings.Count == 1 || random is null || random.Next(2) == 0 ? firings[^1] : firings[random.Next(firings.Count - 1)];

    private void Add(string origin, TProgram program, VariableConfiguration configuration)
    {
        if (!_made.Exists(made => DemoSets.IsSame(made.Program, program)))
        {
            _made.Add(new(_made.Count, origin, program, configuration));
        }
    }
}
