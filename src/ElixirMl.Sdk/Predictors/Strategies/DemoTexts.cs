using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>What indexes of demos have in common.</summary>
internal static class DemoTexts
{
    /// <summary>The inputs of a demo, a line each.</summary>
    public static string InputsOf(Demo demo) => string.Join('\n', demo.Inputs.Select(static field => $"{field.Name}: {field.Json}"));

    /// <summary>The demos with the highest scores, the highest one last; the earlier of two equal ones is taken.</summary>
    public static ValueList<Demo> Best(ValueList<Demo> demos, Func<int, double> score, int count) =>
        Enumerable.Range(0, demos.Count).OrderByDescending(score).ThenBy(static index => index).Take(count).Reverse().Select(index => demos[index]).ToValueList();
}
