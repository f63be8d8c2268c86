namespace Quickstart.Data;

/// <summary>What a .NET API is for: the second part of its namespace.</summary>
public enum Area
{
    Collections,
    Data,
    Diagnostics,
    IO,
    Net,
    Reflection,
    Security,
    Text,
    Threading,
    Xml,
}
