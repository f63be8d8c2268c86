using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Sdk.Tests.Fixtures;

public static partial class BoxOffice
{
    [Tool("Books seats.", Name = "book")]
    public static string Book([Range(1, 5)] int seats, [RegularExpression("[A-Z]{2}[0-9]+")] string show, [StringLength(5)] string? note = null) => $"{seats} {show} {note}";
}
