using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.TestKit.Tests;

public sealed class TestCompilationTests
{
    [Fact]
    public void A_source_sees_the_runtime_and_the_sdk()
    {
        var compilation = TestCompilation.Of("class C { Microsoft.Extensions.AI.IChatClient? client; System.Text.Json.JsonElement element; }");

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Contains(compilation.ReferencedAssemblyNames, name => name.Name == "ElixirMl.Abstractions");
        Assert.Contains(compilation.ReferencedAssemblyNames, name => name.Name == "ElixirMl.Sdk");
    }

    [Fact]
    public void A_source_does_not_see_what_only_tests_use() =>
        Assert.DoesNotContain(TestCompilation.Of("").ReferencedAssemblyNames, name => name.Name is "xunit.core" or "Microsoft.CodeAnalysis" or "ElixirMl.TestKit");

    [Fact]
    public void Nullable_is_on() =>
        Assert.Contains(TestCompilation.Of("class C { string s = null; }").GetDiagnostics(), diagnostic => diagnostic.Id == "CS8625");

    [Fact]
    public void The_language_is_new_enough_for_field_keywords() =>
        Assert.Empty(TestCompilation.Of("public class C { public string S { get => field ?? \"\"; set; } }").GetDiagnostics());

    [Fact]
    public void The_compiler_under_test_is_the_one_that_was_asked_for()
    {
        var asked = typeof(TestCompilationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RoslynUnderTest").Value;

        Assert.Equal($"{asked}.0", typeof(CSharpCompilation).Assembly.GetName().Version?.ToString());
    }

    [Fact]
    public void An_older_language_can_be_asked_for() =>
        Assert.Contains(
            TestCompilation.Of(new CSharpParseOptions(LanguageVersion.CSharp12), "public partial class C { public partial int P { get; } }").GetDiagnostics(),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    [Fact]
    public void References_are_read_once() => Assert.Same(TestCompilation.References[0], TestCompilation.Of("").References.First());

    [Fact]
    public void What_compiles_can_be_loaded_and_called()
    {
        var type = TestCompilation.Of("public static class C { public static int Twice(int n) => 2 * n; }").Load().GetType("C", throwOnError: true)!;

        Assert.Equal(42, type.GetMethod("Twice")!.Invoke(null, [21]));
    }

    [Fact]
    public void What_does_not_compile_is_not_loaded() =>
        Assert.Contains("CS0246", Assert.Throws<ExpectationException>(() => TestCompilation.Of("class C : Missing;").Load()).Message, StringComparison.Ordinal);
}
