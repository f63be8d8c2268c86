namespace ElixirMl.Schemas.Tolerant;

/// <summary>How far a field has come while a reply is still being written.</summary>
public enum FieldState
{
    /// <summary>Nothing is known of it yet.</summary>
    Absent,

    /// <summary>It has begun; a text or list holds what there is so far, anything else holds nothing.</summary>
    Partial,

    /// <summary>It will not change any more.</summary>
    Complete,

    /// <summary>It is complete and cannot be read; the log says why.</summary>
    Failed,
}
