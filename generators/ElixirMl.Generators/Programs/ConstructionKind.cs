namespace ElixirMl.Generators.Programs;

/// <summary>The ways a program can get its client.</summary>
internal enum ConstructionKind
{
    /// <summary>The class has no constructor: one is generated.</summary>
    Generated,

    /// <summary>The primary constructor takes the client.</summary>
    Primary,

    /// <summary>The class has a constructor of its own, which calls the generated method <c>UseClient</c>.</summary>
    Own,
}
