using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Optimizers;

/// <summary>Gives programs other demos.</summary>
internal static class DemoSets
{
    /// <summary>A copy in which every predictor that is not frozen has the demos found for its state.</summary>
    public static TProgram WithDemos<TProgram>(this TProgram program, Func<PredictorState, IEnumerable<Demo>> demosOf)
        where TProgram : class, IProgram<TProgram> =>
        program.WithPredictors(predictor => predictor.State.IsFrozen ? predictor : predictor.WithState(state => state with { Demos = demosOf(state).ToValueList() }));

    /// <summary>Whether two programs have the same states and values.</summary>
    public static bool IsSame<TProgram>(TProgram left, TProgram right)
        where TProgram : class, IProgram<TProgram> =>
        left.State.Predictors.Select(static predictor => predictor.State).SequenceEqual(right.State.Predictors.Select(static predictor => predictor.State))
        && ActiveChoices.Of(left.State).SequenceEqual(ActiveChoices.Of(right.State));
}
