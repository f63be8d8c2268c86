namespace ElixirMl;

/// <summary>The text must be of a named form.</summary>
/// <param name="name">One of <c>date</c>, <c>time</c>, <c>date-time</c>, <c>email</c>, <c>uri</c>, <c>uuid</c>, <c>ipv4</c>, <c>ipv6</c>.</param>
/// <remarks><c>[EmailAddress]</c> and <c>[Url]</c> of the base class library are read as <c>email</c> and <c>uri</c>.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormatAttribute(string name) : Attribute
{
    /// <summary>Name of the form.</summary>
    public string Name { get; } = name;
}
