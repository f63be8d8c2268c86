namespace ElixirMl.Programs;

/// <summary>A program whatever its type: predictors and variables that are saved, copied and optimized together.</summary>
/// <remarks>Implemented by the source generator for <c>[Program]</c> types; two members by hand make any class a program. Immutable.</remarks>
public interface IProgram
{
    /// <summary>Predictors, sub-programs and values of variables.</summary>
    ProgramState State { get; }

    /// <summary>A copy with another state.</summary>
    /// <param name="state">Made from the present one: the same predictors and sub-programs in the same order.</param>
    /// <returns>A program of the same type.</returns>
    IProgram With(ProgramState state);
}
