using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2023ComputeIsMissingTests : FixableRuleTests<EML2023ComputeIsMissing, UseNearestName>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(1, 5)] public partial int Size { get; }
            [Variable(Compute = [|"Duble"|])] public partial int Twice { get; }
            private static int Double(int size) => 2 * size;
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable(1, 5)] public partial int Size { get; }
            [Variable(Compute = nameof(Double))] public partial int Twice { get; }
            private static int Double(int size) => 2 * size;
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(1, 5)] public partial int Size { get; } [Variable(Compute = nameof(Double))] public partial double Twice { get; } static double Double(int size) => 2.0 * size; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable(1, 5)] public partial int Size { get; } [Variable(Compute = [|nameof(Add)|])] public partial int Twice { get; } static double Add(int size) => size;
        """)]
    [InlineData("""
        [Variable(Compute = [|nameof(Add)|])] public partial int Twice { get; } static int Add() => 1;
        """)]
    [InlineData("""
        [Variable(1, 5)] public partial int Size { get; } [Variable(Compute = [|nameof(Add)|])] public partial int Twice { get; } int Add(int size) => size;
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
