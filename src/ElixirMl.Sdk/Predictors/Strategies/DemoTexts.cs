using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>What indexes of demos have in common.</summary>
internal static class DemoTexts
{
    /// <summary>The inputs of a demo, a line each.</summary>
    public static string InputsOf(Demo demo) => string.Join('\n', demo.Inputs.Select(static field => $"{field.Name}: {field.Json}"));

    /// <summary>A name for a set of demos, the same on every machine: how many, and the start of a SHA-256 over their values.</summary>
    public static string Identify(ValueList<Demo> demos)
    {
        var text = string.Join('\n', demos.Select(static demo => $"{InputsOf(demo)}\0{string.Join('\n', demo.Outputs.Select(static field => $"{field.Name}: {field.Json}"))}\0"));
        return string.Create(CultureInfo.InvariantCulture, $"{demos.Count} demos {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4))}");
    }

    /// <summary>The demos with the highest scores, the highest one last; the earlier of two equal ones is taken.</summary>
    public static ValueList<Demo> Best(ValueList<Demo> demos, Func<int, double> score, int count) =>
        Enumerable.Range(0, demos.Count).OrderByDescending(score).ThenBy(static index => index).Take(count).Reverse().Select(index => demos[index]).ToValueList();
}
