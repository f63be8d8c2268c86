using ElixirMl.Schemas;

namespace ElixirMl.Predictors;

/// <summary>A condition on what a predictor answers, in code. A reply that breaks it is sent back to the model with the message.</summary>
/// <remarks>Immutable; as thread-safe as its function.</remarks>
public sealed class Check
{
    private readonly Delegate _holds;

    private Check(string name, bool isHard, string message, Delegate holds)
    {
        Name = name;
        IsHard = isHard;
        Message = message;
        _holds = holds;
    }

    /// <summary>Identity in configurations.</summary>
    public string Name { get; }

    /// <summary>Whether an answer that breaks it is no answer; otherwise it comes with a warning.</summary>
    public bool IsHard { get; }

    /// <summary>What the model is told, for example <c>Must be a question.</c></summary>
    public string Message { get; }

    /// <summary>A condition that every answer must keep.</summary>
    /// <param name="name">Identity in configurations.</param>
    /// <param name="holds">Whether outputs keep it, given the inputs; its exceptions pass through.</param>
    /// <param name="message">What the model is told.</param>
    public static Check Assert<TInputs, TOutputs>(string name, Func<TInputs, TOutputs, bool> holds, string message) => new(name, true, message, holds);

    /// <summary>A condition an answer should keep; when it still does not within the limit of extra calls, the answer comes with a warning.</summary>
    /// <param name="name">Identity in configurations.</param>
    /// <param name="holds">Whether outputs keep it, given the inputs; its exceptions pass through.</param>
    /// <param name="message">What the model is told.</param>
    public static Check Suggest<TInputs, TOutputs>(string name, Func<TInputs, TOutputs, bool> holds, string message) => new(name, false, message, holds);

    /// <exception cref="InvalidOperationException">The check was made for other types.</exception>
    internal bool Holds<TInputs, TOutputs>(TInputs inputs, TOutputs outputs) => _holds is Func<TInputs, TOutputs, bool> holds
        ? holds(inputs, outputs)
        : throw new InvalidOperationException($"The check '{Name}' is made for {string.Join(" and ", _holds.GetType().GenericTypeArguments.Take(2).Select(static type => type.FullName))}, not for {typeof(TInputs).FullName} and {typeof(TOutputs).FullName}.");
}
