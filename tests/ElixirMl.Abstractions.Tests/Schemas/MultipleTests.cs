using System.Globalization;
using System.Text;
using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas;

/// <summary>A multiple is one by the digits that are written, at any size.</summary>
public sealed class MultipleTests
{
    [Theory]
    [InlineData("0.3", 0.1, true)]
    [InlineData("19.99", 0.01, true)]
    [InlineData("0.30000000000000004", 0.1, false)]
    [InlineData("1000000000.0001", 0.1, false)]
    [InlineData("123456789012.5", 1, false)]
    [InlineData("1e300", 0.1, true)]
    [InlineData("1e-300", 0.1, false)]
    [InlineData("3e-300", 1e-300, true)]
    [InlineData("0", 0.1, true)]
    [InlineData("-0.7", 0.1, true)]
    public void Real_numbers(string json, double factor, bool holds) => AssertMultiple(NumberKind.Double, json, factor, holds);

    [Theory]
    [InlineData(NumberKind.Int64, "9007199254740993", 2, false)]
    [InlineData(NumberKind.Int64, "9007199254740994", 2, true)]
    [InlineData(NumberKind.UInt64, "18446744073709551615", 5, true)]
    [InlineData(NumberKind.UInt64, "18446744073709551614", 5, false)]
    [InlineData(NumberKind.Byte, "200", 300, false)]
    [InlineData(NumberKind.SByte, "-6", 3, true)]
    [InlineData(NumberKind.Decimal, "79228162514264337593543950335", 5, true)]
    [InlineData(NumberKind.Decimal, "0.0000000000000000000000000003", 1e-28, true)]
    [InlineData(NumberKind.Single, "0.3", 0.1, true)]
    [InlineData(NumberKind.Half, "0.3", 0.1, true)]
    public void Other_numbers(NumberKind kind, string json, double factor, bool holds) => AssertMultiple(kind, json, factor, holds);

    private static void AssertMultiple(NumberKind kind, string json, double factor, bool holds)
    {
        var codec = Schema.Create("S", Field.Of("value", new FieldType.Number(kind)).WithMultipleOf(factor)).ToCodec();

        var result = codec.TryParse(Encoding.UTF8.GetBytes($"{{\"value\":{json}}}"), out _);

        Assert.True(result.IsValid == holds, string.Create(CultureInfo.InvariantCulture, $"{json} and {factor}: {result}"));
    }
}
