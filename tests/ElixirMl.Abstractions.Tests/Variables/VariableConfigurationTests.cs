using ElixirMl.Variables;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Variables;

public class VariableConfigurationTests
{
    [Fact]
    public void Order_changes_neither_equality_nor_hash()
    {
        var one = VariableConfiguration.Of(("Temperature", 0.7), ("Model", "large"), ("Tools", true));
        var two = VariableConfiguration.Of(("Tools", true), ("Temperature", 0.7), ("Model", "large"));

        Assert.Equal(one, two);
        Assert.Equal(one.Hash, two.Hash);
    }

    [Fact]
    public void The_hash_is_the_same_on_every_machine() =>
        Assert.Equal(16597317683664925077UL, VariableConfiguration.Of(("Temperature", 0.7), ("Model", "large"), ("Retries", 3)).Hash);

    [Fact]
    public void Swapped_values_have_another_hash()
    {
        var one = VariableConfiguration.Of(("A", 1), ("B", 2));
        var two = VariableConfiguration.Of(("A", 2), ("B", 1));

        Assert.NotEqual(one, two);
        Assert.NotEqual(one.Hash, two.Hash);
    }

    [Fact]
    public void Different_values_have_different_hashes() => Prop.ForAll<NormalFloat, NormalFloat>(static (left, right) =>
        VariableConfiguration.Of(("A", left.Get)).Hash == VariableConfiguration.Of(("A", right.Get)).Hash == (left.Get == right.Get))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void An_absent_value_is_the_same_as_no_variable()
    {
        var one = VariableConfiguration.Of(("A", 1), ("B", default));
        var two = VariableConfiguration.Of(("A", 1));

        Assert.Equal(one, two);
        Assert.Equal(one.Hash, two.Hash);
        Assert.Equal(1, one.Count);
    }

    [Fact]
    public void With_leaves_the_original_alone()
    {
        var original = VariableConfiguration.Of(("A", 1), ("B", "x"));

        var copy = original.With("B", "y");

        Assert.Equal("x", original["B"].AsText());
        Assert.Equal("y", copy["B"].AsText());
        Assert.Equal(1, copy["A"].AsInteger());
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest()
    {
        var configuration = VariableConfiguration.Of(("Route.Temperature", 0.7), ("Route.Model", "x"));

        Assert.Contains("Did you mean 'Route.Temperature'?", Assert.Throws<KeyNotFoundException>(() => configuration["Route.Temprature"]).Message, StringComparison.Ordinal);
        Assert.Contains("'Route.Model'", Assert.Throws<KeyNotFoundException>(() => configuration.With("Model", "y")).Message, StringComparison.Ordinal);
        Assert.False(configuration.TryGet("Nothing", out _));
    }

    [Fact]
    public void A_name_given_twice_is_refused() =>
        Assert.Contains("'A'", Assert.Throws<ArgumentException>(() => VariableConfiguration.Of(("A", 1), ("A", 2))).Message, StringComparison.Ordinal);

    [Fact]
    public void Prints_its_values_in_order() =>
        Assert.Equal("A = 1, B = x", VariableConfiguration.Of(("A", 1), ("B", "x"), ("C", default)).ToString());
}
