using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0028TypeCannotBeCreatedTests : RuleTests<EML0028TypeCannotBeCreated>
{
    protected override string Mistake => """
        [Schema("A point.")]
        public sealed partial record [|Point|](int X, int Y);
        """;

    [Theory]
    [InlineData("""
        [Schema] public readonly partial record struct Point { public required int X { get; init; } } [Schema] public sealed partial class Two { private Two() { } public Two(int x) { X = x; } public int X { get; init; } }
        """)]
    [InlineData("""
        public abstract record Shape; public sealed record Circle(int Radius) : Shape;
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("[Schema] public abstract partial record [|Shape|] { public required int Size { get; init; } }", "mark the types that derive from it instead")]
    [InlineData("[Schema] public static partial class [|Shape|];", "remove 'static'")]
    [InlineData("[Signature] public sealed partial class [|Ask|] { public Ask(int x) { Q = x; } [Input] public int Q { get; init; } [Output] public required int A { get; init; } }", "add a constructor without parameters")]
    public async Task The_cure_fits_the_case(string source, string cure) => Assert.Contains(cure, Message(Assert.Single(await FindsAsync(source))), StringComparison.Ordinal);
}
