using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2024CheckIsMalformedTests : RuleTests<EML2024CheckIsMalformed>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(1, 5)] public partial int Size { get; }
            [Variable(Compute = nameof(Double), Check = [|nameof(Small)|])] public partial int Twice { get; }
            private static int Double(int size) => 2 * size;
            private static bool Small(string twice) => twice.Length < 5;
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(1, 5)] public partial int Size { get; } [Variable(Compute = nameof(Double), Check = nameof(Small))] public partial int Twice { get; } static int Double(int size) => 2 * size; static string? Small(int twice) => twice < 9 ? null : "too big"; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
