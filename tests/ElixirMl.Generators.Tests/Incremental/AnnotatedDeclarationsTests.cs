using ElixirMl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.Generators.Tests.Incremental;

public sealed class AnnotatedDeclarationsTests
{
    private static readonly string[] Project =
    [
        "using ElixirMl; namespace App; [Signature] public partial record Ask : Base { [Input] public required string Text { get; init; } [Output] public required Mood Mood { get; init; } public int Twice(int x) => x * 2; }",
        "using ElixirMl; namespace App; [Signature] public partial record Judge { [Input] public required string Text { get; init; } [Output] public required bool Good { get; init; } }",
        "namespace App; public enum Mood { Good, Bad }",
        "namespace App; public record Base : Root { public int Depth() { return 1; } }",
        "namespace App; public record Root { public const int Most = 5; public Mood? Old { get; init; } }",
        "namespace App; public static class Handbook { public static string Of(Judge judge) => \"a\"; }",
    ];

    [Theory]
    [InlineData(5, "\"a\"", "\"b\"", "")]
    [InlineData(5, "Handbook", "Manual", "")]
    [InlineData(0, "Twice(int x) => x * 2", "Twice(int x) => x * 3", "")]
    [InlineData(0, "[Input] public", "[Input(\"a\")] public", "Ask")]
    [InlineData(0, "Mood Mood", "Mood Feeling", "Ask")]
    [InlineData(1, "bool Good", "bool Fine", "Judge")]
    [InlineData(2, "Good, Bad", "Good, Bad, Ugly", "Ask")]
    [InlineData(3, "return 1", "return 2", "")]
    [InlineData(3, "int Depth", "long Depth", "Ask")]
    [InlineData(4, "Most = 5", "Most = 6", "Ask")]
    [InlineData(4, "namespace App;", "#nullable disable\nnamespace App;", "Ask")]
    [InlineData(4, "namespace App;", "// A comment.\nnamespace App;", "")]
    [InlineData(5, "namespace App;", "namespace Elsewhere;", "Ask, Judge")]
    [InlineData(5, "namespace App;", "global using Text = System.String; namespace App;", "Ask, Judge")]
    public void A_type_is_parsed_again_only_when_something_it_names_declares_something_else(int file, string text, string replacement, string parsed)
    {
        var generator = new CountingGenerator();
        var compilation = TestCompilation.Of(Project);
        var driver = Driver(generator).RunGenerators(compilation);
        Assert.Equal("Ask, Judge", string.Join(", ", generator.Parsed));
        generator.Parsed.Clear();

        driver.RunGenerators(Edit(compilation, file, text, replacement));

        Assert.Equal(parsed, string.Join(", ", generator.Parsed));
    }

    [Fact]
    public void An_attribute_that_a_new_type_hides_is_no_longer_ours()
    {
        var compilation = TestCompilation.Of(Project);
        var driver = Driver(new CountingGenerator()).RunGenerators(compilation);

        var after = driver.RunGenerators(Edit(compilation, 5, "static class Handbook", "sealed class SignatureAttribute : System.Attribute; public class Handbook"));

        Assert.Equal(2, driver.GetRunResult().GeneratedTrees.Length);
        Assert.Empty(after.GetRunResult().GeneratedTrees);
    }

    [Fact]
    public void A_new_reference_or_another_nullable_context_parses_everything_again()
    {
        var generator = new CountingGenerator();
        var compilation = TestCompilation.Of(Project);
        var driver = Driver(generator).RunGenerators(compilation);
        generator.Parsed.Clear();

        driver.RunGenerators(compilation.WithReferences(compilation.References.Append(CSharpCompilation.Create("Other").ToMetadataReference())));
        driver.RunGenerators(compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable)));

        Assert.Equal(["Ask", "Judge", "Ask", "Judge"], generator.Parsed);
    }

    [Fact]
    public void Files_that_name_each_other_are_one()
    {
        var generator = new CountingGenerator();
        string[] round = ["public partial class A { B? Next { get; set; } }", "public class B { C? Next { get; set; } }", "[ElixirMl.Signature] public partial class C { A? Next { get; set; } }", "public class D { A? Next { get; set; } }"];
        var compilation = TestCompilation.Of(round);
        var driver = Driver(generator).RunGenerators(compilation);

        driver.RunGenerators(Edit(compilation, 3, "Next", "Other"));
        driver.RunGenerators(Edit(compilation, 1, "Next", "Other"));

        Assert.Equal(["C", "C"], generator.Parsed);
    }

    [Theory]
    [InlineData("using Sig = ElixirMl.SignatureAttribute; [Sig] public partial class Ask;", "")]
    [InlineData("[Sig] public partial class Ask;", "global using Sig = ElixirMl.SignatureAttribute;")]
    [InlineData("[ElixirMl.SignatureAttribute] public partial class Ask;", "")]
    [InlineData("[global::ElixirMl.Signature, System.Serializable] public partial class Ask;", "")]
    public void An_attribute_is_found_under_every_name(string source, string other)
    {
        var generator = new CountingGenerator();

        Driver(generator).RunGenerators(TestCompilation.Of(source, other));

        Assert.Equal(["Ask"], generator.Parsed);
    }

    [Theory]
    [InlineData("[Signature] public partial class Ask; public sealed class SignatureAttribute : System.Attribute;")]
    [InlineData("public class Outer { [ElixirMl.Signature] public int Ask { get; set; } }")]
    public void What_only_looks_like_it_is_left_alone(string source)
    {
        var generator = new CountingGenerator();

        Driver(generator).RunGenerators(TestCompilation.Of(source));

        Assert.Empty(generator.Parsed);
    }

    private static CSharpGeneratorDriver Driver(CountingGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);

    private static CSharpCompilation Edit(CSharpCompilation compilation, int file, string text, string replacement)
    {
        var tree = compilation.SyntaxTrees[file];
        var changed = tree.ToString().Replace(text, replacement, StringComparison.Ordinal);
        Assert.NotEqual(tree.ToString(), changed);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(changed)));
    }
}
