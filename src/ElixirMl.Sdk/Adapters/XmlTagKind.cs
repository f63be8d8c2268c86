namespace ElixirMl.Adapters;

/// <summary>What a tag does.</summary>
internal enum XmlTagKind
{
    Open,
    Close,
    Empty,
}
