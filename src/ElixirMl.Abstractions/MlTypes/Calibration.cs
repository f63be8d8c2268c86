namespace ElixirMl.MlTypes;

/// <summary>How a score was turned into a number that can be read as a probability.</summary>
public enum Calibration
{
    /// <summary>Not at all: the score is zero or more, without an upper limit.</summary>
    None,

    /// <summary>Platt scaling: a sigmoid fitted to the scores (Platt 1999).</summary>
    Platt,

    /// <summary>Isotonic regression: a rising step function (Zadrozny and Elkan 2002).</summary>
    Isotonic,

    /// <summary>Temperature scaling: logits divided by one fitted number (Guo et al. 2017).</summary>
    Temperature,
}
