using System.Globalization;
using ElixirMl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.Benchmarks.Generators;

/// <summary>A project of many signatures, one in each file as users write them, one file without any, and the edits of a user who types.</summary>
/// <param name="signatures">How many.</param>
internal sealed class GeneratedProject(int signatures)
{
    private const string Unrelated = "namespace App; internal static class Handbook { public static int Pages() => 1; }";
    private const string Body = "Text.Length";

    private readonly SyntaxTree[] _trees =
    [
        .. Enumerable.Range(0, signatures).Select(static i => Parse(Signature(i), $"Signature{i.ToString(CultureInfo.InvariantCulture)}.cs")),
        Parse(Unrelated, "Handbook.cs"),
    ];

    /// <summary>A compilation that knows nothing yet about its symbols.</summary>
    public CSharpCompilation Fresh() => CSharpCompilation.Create("Measured", _trees, TestCompilation.References, TestCompilation.Options);

    /// <summary>The body of a method of the first signature is another one.</summary>
    public CSharpCompilation EditBody(CSharpCompilation before, int edit) => Edit(before, 0, Body, $"{Body} + {edit.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>A method of a file without signatures is another one.</summary>
    public CSharpCompilation EditUnrelated(CSharpCompilation before, int edit) => Edit(before, signatures, "=> 1", $"=> {edit.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>A field of the first signature has another name.</summary>
    public CSharpCompilation EditField(CSharpCompilation before, int edit) => Edit(before, 0, "Confidence", $"Confidence{edit.ToString(CultureInfo.InvariantCulture)}");

    private static string Signature(int number)
    {
        var name = "Route" + number.ToString(CultureInfo.InvariantCulture);
        return $$"""
            using System.ComponentModel.DataAnnotations;
            using ElixirMl;
            using ElixirMl.MlTypes;

            namespace App.Area{{number % 10}};

            public enum {{name}}Team { Billing, Technical, Sales }

            [Signature("Route the ticket to the team that can solve it.")]
            public sealed partial record {{name}}
            {
                [Input("What the customer wrote."), StringLength(4000)] public required string Text { get; init; }
                [Input] public string? Language { get; init; }
                [Input] public string[] Tags { get; init; } = [];
                [Output("The team that should act.")] public required {{name}}Team Team { get; init; }
                [Output, Range(1, 5)] public required int Urgency { get; init; }
                [Output] public required Probability Confidence { get; init; }

                public int Size() => {{Body}};
            }
            """;
    }

    // As an editor does it: the old tree stays, the new one reuses its nodes.
    private CSharpCompilation Edit(CSharpCompilation before, int file, string text, string replacement)
    {
        var tree = _trees[file];
        var at = tree.ToString().IndexOf(text, StringComparison.Ordinal);
        var after = tree.WithChangedText(tree.GetText().WithChanges(new Microsoft.CodeAnalysis.Text.TextChange(new(at, text.Length), replacement)));
        return before.ReplaceSyntaxTree(tree, after);
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, TestCompilation.ParseOptions, path);
}
