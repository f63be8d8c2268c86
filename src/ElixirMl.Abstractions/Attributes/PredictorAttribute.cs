namespace ElixirMl;

/// <summary>Makes a partial property of a program one of its predictors or sub-programs, or several of a kind.</summary>
/// <remarks>
/// Several are held by an array or <c>IReadOnlyList</c> with <see cref="Count"/>, or by an <c>IReadOnlyDictionary</c> with
/// <see cref="Keys"/> or by the values of an enum. Each has its own state, under a path such as <c>Voters[0]</c> or <c>ByLevel['easy']</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PredictorAttribute : Attribute
{
    /// <summary>How the model is asked, for example <c>typeof(ChainOfThought)</c>.</summary>
    /// <value>Default: <see langword="null"/>, one direct question; a configuration may choose another.</value>
    public Type? Strategy { get; set; }

    /// <summary>How prompt and reply are written, for example <c>typeof(JsonAdapter)</c>.</summary>
    /// <value>Default: <see langword="null"/>, the chat adapter; a configuration may choose another.</value>
    public Type? Adapter { get; set; }

    /// <summary>How many an array or a list holds.</summary>
    /// <value>Needed there, 1 to 1000; nowhere else.</value>
    public int Count { get; set; }

    /// <summary>The keys of a dictionary by text, in its order.</summary>
    /// <value>Needed there, 1 to 1000 different ones; nowhere else, since a dictionary by an enum has all of its values.</value>
    public string[] Keys { get; set; } = [];

    /// <summary>Whether optimizers leave the predictor, or the sub-program with all that is in it, as it is.</summary>
    /// <value>Default: false; <c>Freeze</c> and <c>Unfreeze</c> of the program decide at run time.</value>
    public bool Frozen { get; set; }

    /// <summary>Sampling temperature in [0, 2].</summary>
    /// <value>Default: not a number, the default of the temperature variable.</value>
    public double Temperature { get; set; } = double.NaN;
}
