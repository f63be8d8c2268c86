using ElixirMl.Predictors;
using ElixirMl.Variables;
using Microsoft.Extensions.AI;

namespace ElixirMl.Programs;

/// <summary>What can be done with every program.</summary>
public static class ProgramExtensions
{
    /// <summary>What can be read from every program.</summary>
    /// <param name="program">A program of any type.</param>
    extension(IProgram program)
    {
        /// <summary>Every predictor, those of sub-programs included, under its full path.</summary>
        public IEnumerable<IPredictor> Predictors => program.State.Predictors;

        /// <summary>Everything an optimizer may choose, by full path.</summary>
        public VariableSpace Space => program.State.Space;
    }

    /// <summary>A copy in which a configuration is active.</summary>
    /// <param name="program">Stays as it is.</param>
    /// <param name="configuration">Values by full path; variables it leaves out stay as they are.</param>
    /// <exception cref="Schemas.ValidationException">A name is unknown or a value is not allowed; all problems are listed.</exception>
    public static TSelf With<TSelf>(this IProgram<TSelf> program, VariableConfiguration configuration)
        where TSelf : IProgram<TSelf>
    {
        ArgumentNullException.ThrowIfNull(program);
        return program.With(program.State.With(configuration));
    }

    /// <summary>A copy in which every predictor is replaced, those of sub-programs included.</summary>
    /// <param name="program">Stays as it is.</param>
    /// <param name="change">Gives a predictor of the same type and name; called once per predictor, in order.</param>
    /// <exception cref="ArgumentException">A replacement has another type or name.</exception>
    public static TSelf WithPredictors<TSelf>(this IProgram<TSelf> program, Func<IPredictor, IPredictor> change)
        where TSelf : IProgram<TSelf>
    {
        ArgumentNullException.ThrowIfNull(program);
        return program.With(program.State.WithPredictors(change));
    }

    /// <summary>A copy whose predictors all ask another client.</summary>
    /// <param name="program">Stays as it is.</param>
    /// <param name="client">Who answers.</param>
    public static TSelf WithClient<TSelf>(this IProgram<TSelf> program, IChatClient client)
        where TSelf : IProgram<TSelf> =>
        program.WithPredictors(predictor => predictor.With(client));
}
