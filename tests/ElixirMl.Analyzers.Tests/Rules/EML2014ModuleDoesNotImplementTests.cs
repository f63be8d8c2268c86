using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2014ModuleDoesNotImplementTests : RuleTests<EML2014ModuleDoesNotImplement>
{
    protected override string Mistake => """
        public interface IWait { int Next(); }
        public sealed class Fixed : IWait { public int Next() => 1; }
        public sealed class Growing : IWait { public int Next() => 2; }
        public sealed partial class Retry
        {
            [Variable(typeof(Fixed), [|typeof(string)|])] public partial IWait Wait { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public interface I; public class B : I; public sealed class D : B; public sealed partial class A { [Variable(typeof(B), typeof(D))] public partial I One { get; } [Variable(typeof(B), typeof(D))] public partial B Other { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable([|typeof(string)|], typeof(int))] public partial System.IDisposable Size { get; }
        """)]
    [InlineData("""
        [Variable([|typeof(List<>)|], typeof(List<int>))] public partial System.Collections.IList Size { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
