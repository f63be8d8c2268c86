using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Search;

internal static class SearchSpaces
{
    public static readonly VariableSpace Bowl = VariableSpace.Create(new FloatVariable("x", -2, 3), new FloatVariable("y", -1, 4));

    /// <summary>All kinds of variables, conditions on a category, on a number and on code, and a constraint.</summary>
    public static readonly VariableSpace Mixed = VariableSpace.Create(
        [
            new ChoiceVariable("kind", "a", "b", "c"),
            new IntegerVariable("count", 0, 9),
            new IntegerVariable("tokens", 16, 4096) { Scale = VariableScale.Log },
            new FloatVariable("rate", 1e-5, 1e-1) { Scale = VariableScale.Log, When = new Condition.Is("kind", "b") },
            new ChoiceVariable("size", "s", "m", "l") { IsOrdered = true, When = new Condition.Between("count", 1, 5) },
            new FloatVariable("share", 0, 1) { Step = 0.25, When = new Condition.Custom("large", ["tokens"], c => c["tokens"].AsInteger() > 200) },
            new ChoiceVariable("flag", true, false) { Weights = [3.0, 1.0] },
        ],
        [VariableConstraint.Of("not c with many", ["kind", "count"], c => c["kind"].AsText() != "c" || c["count"].AsInteger() < 5)]);

    public static double MixedLoss(VariableConfiguration c)
    {
        var loss = c["kind"].AsText() switch { "a" => 1.0, "b" => 0.5, _ => 0.8 };
        loss += Math.Abs(c["count"].AsInteger() - 4) * 0.1;
        loss += Math.Abs(Math.Log2(c["tokens"].AsReal()) - 9) * 0.05;
        loss += c.TryGet("rate", out var rate) ? Math.Abs(Math.Log10(rate.AsReal()) + 3) * 0.3 : 0;
        return loss + (c.TryGet("size", out var size) && size.AsText() == "m" ? 0 : 0.2);
    }

    public static double BowlLoss(VariableConfiguration c) => Math.Pow(c["x"].AsReal() - 1, 2) + Math.Pow(c["y"].AsReal() - 2, 2);
}
