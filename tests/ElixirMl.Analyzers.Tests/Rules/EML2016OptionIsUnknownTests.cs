using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2016OptionIsUnknownTests : RuleTests<EML2016OptionIsUnknown>
{
    protected override string Mistake => """
        public interface IWait { int Next(); }
        public sealed class Fixed : IWait { public int Next() => 1; }
        public sealed class Growing : IWait { public int Next() => 2; }
        public sealed partial class Retry
        {
            [Variable(typeof(Fixed), typeof(Growing)), Option([|typeof(string)|], CostFactor = 2)] public partial IWait Wait { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable, Option("a", 1, 5), Option("b")] public partial ElixirMl.Variables.HybridValue<string> Cut { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable, Option([|1|], 1, 5)] public partial ElixirMl.Variables.HybridValue<string> Cut { get; }
        """)]
    [InlineData("""
        [[|Variable|], Option("a"), Option("b")] public partial ElixirMl.Variables.HybridValue<string> Cut { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
