using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Optimizers;

/// <summary>Demos made of the training examples, for every predictor of a program that is not frozen.</summary>
internal sealed class LabeledPool
{
    private readonly Dictionary<string, LabeledDemo[]> _demos = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueList<DemoField>[]> _inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<ValueList<DemoField>>> _forbidden = new(StringComparer.Ordinal);
    private readonly HashSet<int> _leftOut = [];

    private LabeledPool(int rows) => Rows = rows;

    /// <summary>Training examples.</summary>
    public int Rows { get; }

    /// <summary>Training examples that also are validation examples and therefore are never shown.</summary>
    public int LeftOut => _leftOut.Count;

    /// <summary>Training examples that may be shown.</summary>
    public IEnumerable<int> Usable => Enumerable.Range(0, Rows).Where(row => !_leftOut.Contains(row));

    /// <summary>Whether every predictor is frozen.</summary>
    public bool IsFrozen => _demos.Count == 0;

    /// <summary>Whether no predictor that may have demos has one.</summary>
    public bool IsEmpty => !IsFrozen && _demos.Values.All(static demos => demos.Length == 0);

    public static LabeledPool Of<TRow>(IProgram program, IReadOnlyList<TRow> train, IReadOnlyList<TRow> validation)
        where TRow : ISchemaType<TRow>
    {
        var pool = new LabeledPool(train.Count);
        foreach (var predictor in program.State.Predictors.Where(static predictor => !predictor.State.IsFrozen))
        {
            pool.Add(predictor, train, validation);
        }

        return pool;
    }

    /// <summary>Whether a demo would show the inputs of a validation example.</summary>
    public bool IsForbidden(string predictor, Demo demo) => _forbidden[predictor].Contains(demo.Inputs);

    /// <summary>Whether a demo would show a training example its own answer, or that of an equal one.</summary>
    public bool IsOwn(string predictor, int row, Demo demo) => _inputs[predictor][row] is { Count: > 0 } inputs && inputs.Equals(demo.Inputs);

    /// <summary>The demos of a predictor in an order of rows.</summary>
    /// <param name="predictor">Path of the predictor.</param>
    /// <param name="ranks">Rank of every row.</param>
    /// <param name="isBalanced">Whether every different expected output takes its turn.</param>
    public IEnumerable<LabeledDemo> InOrder(string predictor, int[] ranks, bool isBalanced)
    {
        var ordered = _demos[predictor].OrderBy(demo => ranks[demo.Row]);
        return isBalanced ? RoundRobin(ordered) : ordered;
    }

    private void Add<TRow>(IPredictor predictor, IReadOnlyList<TRow> train, IReadOnlyList<TRow> validation)
        where TRow : ISchemaType<TRow>
    {
        var whole = predictor.Signature.Inputs.Fields.Count;
        var forbidden = validation.Select(row => RowReader<TRow>.Inputs(row, predictor)).Where(inputs => inputs.Count == whole).ToHashSet();
        ValueList<DemoField>[] inputs = [.. train.Select(row => RowReader<TRow>.Inputs(row, predictor))];
        _forbidden[predictor.Name] = forbidden;
        _inputs[predictor.Name] = inputs;
        _leftOut.UnionWith(Enumerable.Range(0, inputs.Length).Where(row => forbidden.Contains(inputs[row])));
        _demos[predictor.Name] = [.. train
            .Select((row, index) => new LabeledDemo(index, forbidden.Contains(inputs[index]) ? null! : RowReader<TRow>.Read(row, predictor)!))
            .Where(static demo => demo.Demo is not null)];
    }

    // Classes that are rare in the data are shown as early as frequent ones; free texts are all different and keep their order.
    private static IEnumerable<LabeledDemo> RoundRobin(IEnumerable<LabeledDemo> demos) => demos
        .GroupBy(static demo => demo.Demo.Outputs)
        .SelectMany(static (group, first) => group.Select((demo, turn) => (demo, turn, first)))
        .OrderBy(static entry => entry.turn)
        .ThenBy(static entry => entry.first)
        .Select(static entry => entry.demo);
}
