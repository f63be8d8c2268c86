namespace ElixirMl.Generators.Variables;

/// <summary>How a variable is emitted.</summary>
internal enum VariableKind
{
    /// <summary>A float, integer, choice or conditional variable: one value.</summary>
    Value,

    /// <summary>A choice and a value.</summary>
    Hybrid,

    /// <summary>Computed from others.</summary>
    Computed,

    /// <summary>One of several implementations.</summary>
    Module,

    /// <summary>A class of variables.</summary>
    Bundle,

    /// <summary>Declared wrongly: only its property exists, and says so.</summary>
    Broken,
}
