using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2015ModuleCannotBeMadeTests : RuleTests<EML2015ModuleCannotBeMade>
{
    protected override string Mistake => """
        public interface IWait { int Next(); }
        public sealed class Fixed : IWait { public int Next() => 1; }
        public sealed class Growing : IWait { public int Next() => 2; }
        public abstract class Base : IWait { public abstract int Next(); }
        public sealed partial class Retry
        {
            [Variable(typeof(Fixed), [|typeof(Base)|])] public partial IWait Wait { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public interface I; public sealed class B : I; public sealed class D(IServiceProvider services) : I { public object S => services; } public sealed partial class A { [Variable(typeof(B), typeof(D))] public partial I One { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable([|typeof(Shut)|], typeof(Open))] public partial IDisposable Size { get; } public class Open : IDisposable { public void Dispose() { } } public sealed class Shut : Open { private Shut() { } }
        """)]
    [InlineData("""
        [[|Variable|]] public partial Held Inner { get; } public sealed partial class Held(int size) { public int Size => size; [Variable(1, 5)] public partial int Times { get; } }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
