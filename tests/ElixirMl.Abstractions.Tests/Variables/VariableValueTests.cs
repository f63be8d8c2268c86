using System.Globalization;
using System.Runtime.CompilerServices;
using ElixirMl.Variables;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Variables;

public class VariableValueTests
{
    [Fact]
    public void Takes_sixteen_bytes() => Assert.Equal(16, Unsafe.SizeOf<VariableValue>());

    [Fact]
    public void The_default_is_absent()
    {
        Assert.True(default(VariableValue).IsAbsent);
        Assert.True(((VariableValue)(string?)null).IsAbsent);
        Assert.Equal("", default(VariableValue).ToString());
    }

    [Fact]
    public void Keeps_what_was_put_in()
    {
        Assert.Equal(0.7, ((VariableValue)0.7).AsReal());
        Assert.Equal(long.MinValue, ((VariableValue)long.MinValue).AsInteger());
        Assert.True(((VariableValue)true).AsBoolean());
        Assert.Equal("chat", ((VariableValue)"chat").AsText());
        Assert.Equal(DayOfWeek.Friday, VariableValue.FromEnum(DayOfWeek.Friday).AsEnum<DayOfWeek>());
    }

    [Fact]
    public void Equal_numbers_are_equal_whether_real_or_whole() => Prop.ForAll<int>(static number =>
    {
        VariableValue whole = number;
        VariableValue real = (double)number;

        return whole == real && whole.GetHashCode() == real.GetHashCode() && whole.ToString() == real.ToString();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Large_whole_numbers_are_not_confused_with_the_nearest_real()
    {
        VariableValue whole = 9_007_199_254_740_993;
        VariableValue real = 9_007_199_254_740_992.0;

        Assert.NotEqual(whole, real);
    }

    [Fact]
    public void Values_of_different_kinds_differ()
    {
        VariableValue[] values = ["1", 1, true, default, "true", 0, false, ""];

        Assert.Equal(values.Length, values.Distinct().Count());
    }

    [Fact]
    public void Negative_zero_is_zero() => Assert.Equal((VariableValue)0.0, (VariableValue)(-0.0));

    [Fact]
    public void Reading_the_wrong_kind_names_the_value()
    {
        var error = Assert.Throws<InvalidOperationException>(() => ((VariableValue)"chat").AsReal());

        Assert.Contains("'chat'", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => ((VariableValue)0.5).AsInteger());
        Assert.Throws<InvalidOperationException>(() => default(VariableValue).AsText());
    }

    [Fact]
    public void Text_does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("0.5", ((VariableValue)0.5).ToString());
            Assert.Equal("-1000", ((VariableValue)(-1000)).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
