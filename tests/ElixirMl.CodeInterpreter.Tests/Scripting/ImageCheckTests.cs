using System.Collections.Immutable;
using ElixirMl.Scripting.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.CodeInterpreter.Tests.Scripting;

/// <summary>The second lock holds where the first was passed: images that no check of sources has seen.</summary>
public sealed class ImageCheckTests
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path))];

    [Theory]
    [InlineData("class A { object M() => System.IO.File.ReadAllText(\"a\"); }", "System.IO.File.ReadAllText")]
    [InlineData("class A { object M() => typeof(A); }", "tokens of types or methods (in M)")]
    [InlineData("class A { object M() => GetType(); }", "System.Object.GetType")]
    [InlineData("class A { ~A() { } }", "finalizers (A)")]
    [InlineData("class A { [System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid(); }", "native functions (DllImport)")]
    [InlineData("unsafe class A { int M(int* p) => *p; }", "pointers")]
    [InlineData("unsafe class A { int M(delegate*<int> f) => f(); }", "function pointers")]
    [InlineData("class A { int M() { System.Span<int> s = stackalloc int[3]; return s.Length; } }", "the instruction localloc (in M)")]
    [InlineData("class A { object M(object o) => System.Runtime.CompilerServices.Unsafe.As<string>(o); }", "System.Runtime.CompilerServices.Unsafe (in M)")]
    [InlineData("using System.Runtime.InteropServices; [StructLayout(LayoutKind.Explicit)] struct A { [FieldOffset(0)] int X; }", "explicit layout (A)")]
    [InlineData("class A { int M(__arglist) => 1; int N() => M(__arglist(1)); }", "M (unmanaged or variable arguments)")]
    [InlineData("class A { void M() { int x = 1; var r = __makeref(x); } }", "the instruction mkrefany (in M)")]
    [InlineData("class A { System.Threading.Thread? T; }", "System.Threading.Thread")]
    [InlineData("class A : System.IO.MemoryStream { }", "System.IO.MemoryStream")]
    [InlineData("class A { object M() => new System.Net.Http.HttpClient(); }", "System.Net.Http")]
    [InlineData("class A { async System.Threading.Tasks.Task M() => await System.Threading.Tasks.Task.Yield(); }", "System.Threading.Tasks.Task")]
    [InlineData("class A { System.Linq.Expressions.Expression<System.Func<int>> M() => () => 1; }", "System.Linq.Expressions")]
    public void What_is_not_allowed_is_found_in_the_image(string source, string violation) => Assert.Contains(violation, ImageCheck.Violations(Compile(source)));

    [Fact]
    public void An_image_without_guilt_is_fine() =>
        Assert.Empty(ImageCheck.Violations(Compile("record A(int X) { public System.Collections.Generic.IEnumerable<string> M() { yield return $\"{X}\"; } }", allowUnsafe: false)));

    // Unsafe code marks the whole image, which no check would let pass.
    private static ImmutableArray<byte> Compile(string source, bool allowUnsafe = true)
    {
        using var image = new MemoryStream();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: allowUnsafe, optimizationLevel: OptimizationLevel.Release);
        var emitted = CSharpCompilation.Create("Toy", [CSharpSyntaxTree.ParseText("#nullable enable annotations\n" + source)], References, options).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return ImmutableArray.Create(image.ToArray());
    }
}
