namespace ElixirMl.Programs;

/// <summary>A program of a known type; see <see cref="ProgramExtensions"/> for what can be done with it.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IProgram<TSelf> : IProgram
    where TSelf : IProgram<TSelf>
{
    /// <summary>A copy with another state, as cheap as a shallow copy.</summary>
    /// <param name="state">Made from the present one: the same predictors and sub-programs in the same order.</param>
    new TSelf With(ProgramState state);

    IProgram IProgram.With(ProgramState state) => With(state);
}
