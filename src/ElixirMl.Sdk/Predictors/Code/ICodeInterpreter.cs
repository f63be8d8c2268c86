namespace ElixirMl.Predictors.Code;

/// <summary>Runs code that a model wrote, away from everything it could harm.</summary>
/// <remarks>Thread-safe. What code is refused and what limits hold is the interpreter's promise, not the caller's.</remarks>
public interface ICodeInterpreter
{
    /// <summary>Name of the language, as models write it behind the opening fence of a code block.</summary>
    string Language { get; }

    /// <summary>What code may use and how it looks: language, variables, tools, limits.</summary>
    /// <param name="contract">What the code will be given.</param>
    /// <returns>Text for a model; the same for equal contracts.</returns>
    string Describe(CodeContract contract);

    /// <summary>Runs code once. Nothing is left of it but the result.</summary>
    /// <param name="request">The code and what it is given.</param>
    /// <param name="cancellationToken">Ends the run at once.</param>
    /// <returns>What came of it; code that is refused, does not compile, fails or exceeds a limit is a result as well.</returns>
    /// <exception cref="InvalidOperationException">The interpreter itself cannot work here; the message names the cure.</exception>
    ValueTask<CodeResult> RunAsync(CodeRequest request, CancellationToken cancellationToken);
}
