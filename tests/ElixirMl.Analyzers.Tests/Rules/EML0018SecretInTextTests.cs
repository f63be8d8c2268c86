using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0018SecretInTextTests : RuleTests<EML0018SecretInText>
{
    protected override string Mistake => """
        [[|Signature("Answer the question. Log in with password=correct-horse first.")|]]
        public sealed partial record Ask
        {
            [Input("The question.")] public required string Question { get; init; }
            [Output("The answer.")] public required string Answer { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Signature("Say whether the password is strong. Tokens: at most 100. See https://example.org/keys.")] public sealed partial record Ask { [Input("The password.")] public required string Password { get; init; } [Output("A secret: the score.")] public required int Score { get; init; } }
        """)]
    [InlineData("""
        [Description("password=correct-horse")] public sealed class Plain;
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("postgres://desk:open-sesame@host/db")]
    [InlineData("Authorization: Bearer 0123456789abcdefghij")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----")]
    [InlineData("API_KEY: 12345678")]
    public Task Many_forms_are_known(string text) =>
        FindsAsync($"[Schema] public sealed partial record Login {{ [[|Field(\"{text}\")|]] public required string User {{ get; init; }} }}");
}
