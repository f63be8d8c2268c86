using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3003ForwardIsAmbiguousTests : RuleTests<EML3003ForwardIsAmbiguous>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);

            public Task<string> [|ForwardAsync|](string message, int limit = 3) => Task.FromResult(message[..limit]);
        }
        """;

    [Theory]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
            public Task<string> ForwardAsync(string message, int limit, CancellationToken cancellationToken = default) => Task.FromResult(message[..limit]);
        }
        """)]
    [InlineData("""
        public sealed class Plain { public Task<int> ForwardAsync(int a) => Task.FromResult(a); public Task<int> ForwardAsync(int a, int b = 1) => Task.FromResult(a + b); }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public async Task The_message_says_where_the_other_one_stands() => Assert.Equal(
        "A call of 'Desk.ForwardAsync' fits this overload and that of line 4 alike, once optional parameters are left out: keep one, or make their required parameters differ",
        Message(Assert.Single(await FindMistakeAsync())));
}
