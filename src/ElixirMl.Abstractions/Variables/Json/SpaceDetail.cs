namespace ElixirMl.Variables.Json;

/// <summary>How much of a space is written.</summary>
internal enum SpaceDetail
{
    /// <summary>All there is.</summary>
    Everything,

    /// <summary>What decides which configurations exist and which are valid.</summary>
    Identity,
}
