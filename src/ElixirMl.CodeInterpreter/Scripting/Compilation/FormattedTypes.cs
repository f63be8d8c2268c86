using ElixirMl.Schemas;

namespace ElixirMl.Scripting.Compilation;

/// <summary>Texts of fixed form as types of C#.</summary>
internal static class FormattedTypes
{
    public static string NameOf(TextFormat format) => format switch
    {
        TextFormat.DateTime => "DateTimeOffset",
        TextFormat.Date => "DateOnly",
        TextFormat.Time => "TimeOnly",
        TextFormat.Duration => "TimeSpan",
        TextFormat.Uuid => "Guid",
        TextFormat.Character => "char",
        TextFormat.Base64 => "byte[]",
        _ => "string",
    };

    public static string Read(TextFormat format, string json) => format switch
    {
        TextFormat.DateTime => $"{json}.GetDateTimeOffset()",
        TextFormat.Date or TextFormat.Time or TextFormat.Duration => $"{NameOf(format)}.Parse({json}.GetString()!, CultureInfo.InvariantCulture)",
        TextFormat.Uuid => $"{json}.GetGuid()",
        TextFormat.Character => $"{json}.GetString()![0]",
        TextFormat.Base64 => $"{json}.GetBytesFromBase64()",
        _ => $"{json}.GetString()!",
    };
}
