namespace ElixirMl.Schemas;

/// <summary>Types that travel as a JSON string of a fixed form.</summary>
public enum TextFormat
{
    /// <summary>RFC 3339 date and time: DateTime and DateTimeOffset.</summary>
    DateTime,

    /// <summary>RFC 3339 full date: DateOnly.</summary>
    Date,

    /// <summary>RFC 3339 time of day without offset: TimeOnly.</summary>
    Time,

    /// <summary>Constant form <c>[-][d.]hh:mm:ss[.fffffff]</c>: TimeSpan.</summary>
    Duration,

    /// <summary>RFC 4122: Guid.</summary>
    Uuid,

    /// <summary>RFC 3986, absolute or relative: Uri.</summary>
    Uri,

    /// <summary>One UTF-16 character: char.</summary>
    Character,

    /// <summary>Base 64: byte[].</summary>
    Base64,
}
