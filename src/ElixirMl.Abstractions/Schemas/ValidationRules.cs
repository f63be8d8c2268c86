namespace ElixirMl.Schemas;

/// <summary>Ids of the rules in <see cref="ValidationError.Rule"/>.</summary>
public static class ValidationRules
{
    /// <summary>A value that must be there is missing or null.</summary>
    public const string Required = "required";

    /// <summary>A value is of another type than declared.</summary>
    public const string Type = "type";

    /// <summary>A number is outside its limits.</summary>
    public const string Range = "range";

    /// <summary>A number is not a multiple of its step.</summary>
    public const string MultipleOf = "multiple_of";

    /// <summary>A text is shorter or longer than allowed.</summary>
    public const string Length = "length";

    /// <summary>A list has fewer or more items than allowed.</summary>
    public const string Items = "items";

    /// <summary>A list holds equal items although it must not.</summary>
    public const string Unique = "unique";

    /// <summary>A text does not match its regular expression.</summary>
    public const string Pattern = "pattern";

    /// <summary>A text is not of the named format.</summary>
    public const string Format = "format";

    /// <summary>A value is not one of those allowed, or is one of those denied.</summary>
    public const string Allowed = "allowed";

    /// <summary>An embedding is not of norm 1.</summary>
    public const string UnitNorm = "unit_norm";

    /// <summary>A tensor is of another shape.</summary>
    public const string Shape = "shape";

    /// <summary>Tokens are given as texts instead of ids, or as ids instead of texts.</summary>
    public const string Tokens = "tokens";

    /// <summary>A confidence is not calibrated.</summary>
    public const string Calibrated = "calibrated";

    /// <summary>Code is in another language.</summary>
    public const string Language = "language";

    /// <summary>A row of attention weights does not sum to 1.</summary>
    public const string Normalized = "normalized";

    /// <summary>A key is not declared.</summary>
    public const string Unknown = "unknown";

    /// <summary>A key appears twice.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>A payload is nested deeper or is larger than the limits.</summary>
    public const string Limit = "limit";

    /// <summary>A rule over several fields is broken.</summary>
    public const string Custom = "custom";

    /// <summary>A text is not JSON.</summary>
    public const string Syntax = "syntax";
}
