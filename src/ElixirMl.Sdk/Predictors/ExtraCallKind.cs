namespace ElixirMl.Predictors;

/// <summary>Why a model was called once more for the same question.</summary>
public enum ExtraCallKind
{
    /// <summary>The model was shown what was wrong with its reply.</summary>
    Repair,

    /// <summary>The question was asked anew in another format.</summary>
    Fallback,

    /// <summary>The fields were read off a reply in free form; part of the format, and not counted against the limit.</summary>
    Extraction,
}
