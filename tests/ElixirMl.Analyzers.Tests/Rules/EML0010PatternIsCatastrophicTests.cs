using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0010PatternIsCatastrophicTests : RuleTests<EML0010PatternIsCatastrophic>
{
    protected override string Mistake => """
        [Schema("A word.")]
        public sealed partial record Word
        {
            [Field("The word."), [|RegularExpression("([a-z]+)*")|]] public required string Text { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Word { [RegularExpression(@"([a-z]+,)*[a-z]+")] public required string Text { get; init; } }
        """)]
    [InlineData("""
        [Schema] public sealed partial record Word { [RegularExpression(@"(?>a+)+|(ab*)+|\(a+\)+|[(a+)+]+|(a{2})+|(?:a+)?|(?=a+)b*")] public required string Text { get; init; } }
        """)]
    [InlineData("""
        [Schema] public sealed partial record Word { [RegularExpression(@"(?<year>\d{4})-(?<month>\d\d)(T\d+(\.\d+)?Z)?")] public required string Text { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData(@"(a+)+")]
    [InlineData(@"(.*)*")]
    [InlineData(@"(\\w+\\s*)+")]
    [InlineData(@"(?:a|b+)*x")]
    [InlineData(@"((a+))+")]
    [InlineData(@"(?<n>\\d+)+")]
    [InlineData(@"x(a+b?){2,}")]
    [InlineData(@"([^]]+)+")]
    public Task Nested_repetition_is_found(string pattern) =>
        FindsAsync($"[Schema] public sealed partial record Word {{ [[|RegularExpression(\"{pattern}\")|]] public required string Text {{ get; init; }} }}");
}
