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

        /// <summary>Everything an optimizer may choose, by full path; nothing of what is frozen.</summary>
        public VariableSpace Space => program.State.Space;
    }

    /// <summary>A copy in which a configuration is active.</summary>
    /// <param name="program">Stays as it is.</param>
    /// <param name="configuration">Values by full path; variables it leaves out stay as they are.</param>
    /// <exception cref="Schemas.ValidationException">A name is unknown, a value is not allowed or belongs to a frozen part; all problems are listed.</exception>
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

    /// <summary>A copy that optimizers leave alone, also as a part of another program.</summary>
    /// <param name="program">Stays as it is.</param>
    /// <remarks>
    /// What is frozen runs, is saved and loaded as before. Its variables are not in <see cref="ProgramState.Space"/>, no optimizer
    /// changes its instructions, demos or settings, and a configuration that names its variables is refused. By hand it can be
    /// changed, as <see cref="WithPredictors"/> does.
    /// </remarks>
    public static TSelf Freeze<TSelf>(this IProgram<TSelf> program)
        where TSelf : IProgram<TSelf> => Mark(program, isFrozen: true);

    /// <summary>A copy of which optimizers leave some parts alone.</summary>
    /// <param name="program">Stays as it is.</param>
    /// <param name="paths">Predictors (<c>Desk.Route</c>), sub-programs (<c>Desk</c>) with all that is in them, or members that hold several (<c>Voters</c>).</param>
    /// <exception cref="ArgumentException">There is nothing of a name; the message lists what there is.</exception>
    /// <inheritdoc cref="Freeze{TSelf}(IProgram{TSelf})" path="/remarks"/>
    public static TSelf Freeze<TSelf>(this IProgram<TSelf> program, params IEnumerable<string> paths)
        where TSelf : IProgram<TSelf> => Mark(program, paths, isFrozen: true);

    /// <summary>A copy of which optimizers may change everything.</summary>
    /// <param name="program">Stays as it is.</param>
    public static TSelf Unfreeze<TSelf>(this IProgram<TSelf> program)
        where TSelf : IProgram<TSelf> => Mark(program, isFrozen: false);

    /// <summary>A copy of which optimizers may change some parts again.</summary>
    /// <param name="program">Stays as it is.</param>
    /// <param name="paths">As for <see cref="Freeze{TSelf}(IProgram{TSelf}, IEnumerable{string})"/>; a part of a frozen sub-program may be named alone.</param>
    /// <exception cref="ArgumentException">There is nothing of a name; the message lists what there is.</exception>
    public static TSelf Unfreeze<TSelf>(this IProgram<TSelf> program, params IEnumerable<string> paths)
        where TSelf : IProgram<TSelf> => Mark(program, paths, isFrozen: false);

    private static TSelf Mark<TSelf>(IProgram<TSelf> program, bool isFrozen)
        where TSelf : IProgram<TSelf>
    {
        ArgumentNullException.ThrowIfNull(program);
        return program.With(program.State.Mark(static _ => true, isFrozen));
    }

    private static TSelf Mark<TSelf>(IProgram<TSelf> program, IEnumerable<string> paths, bool isFrozen)
        where TSelf : IProgram<TSelf>
    {
        ArgumentNullException.ThrowIfNull(program);
        return program.With(FrozenParts.Mark(program.State, paths, isFrozen));
    }
}
