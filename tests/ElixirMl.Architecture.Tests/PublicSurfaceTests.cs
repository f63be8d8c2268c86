using ElixirMl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.Architecture.Tests;

public sealed class PublicSurfaceTests
{
    /// <summary>A change of the public API is a decision: <c>ELIXIRML_APPROVE=1</c> records it, and the reviewer sees it.</summary>
    [Fact]
    public void The_public_surface_is_as_approved()
    {
        var names = Repository.Projects.Where(project => project.Area == "src").Select(project => project.Name);

        Approved.Here().Matches(names.Select(name => KeyValuePair.Create($"{name}.txt", PublicSurface.Of(Read(name)))));
    }

    [Fact]
    public void A_surface_reads_like_its_source() => Approved.Here().Matches("Toys.txt", PublicSurface.Of(Compiled("""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        namespace Toys;
        public sealed record Train(string Name, int? Wagons = null) { public required string Owner { get; init; } internal int Hidden; }
        public readonly record struct Speed(double KilometresPerHour);
        public abstract class Toy : IDisposable
        {
            public const int Limit = 3;
            protected Toy(string name) { }
            public string? Name { get; protected set; }
            public int this[int index] => index;
            public event EventHandler? Broken;
            public virtual void Dispose() { }
            public override string ToString() => "";
            protected internal abstract Task<IReadOnlyList<T>> PlayAsync<T>(T? first, params T[] others) where T : class, new();
            private void Secret() { }
            public static bool operator !(Toy toy) => true;
            public enum Size : byte { Small = 1, Large = 9 }
            protected sealed class Spring { }
            private sealed class Screw { }
        }
        public static class ToyExtensions { public static void Wind(this Toy toy, ref int turns, in int limit, bool quickly = false) { } }
        public interface IBox<out T> : IEnumerable<T> where T : Toy { T First { get; } static abstract IBox<T> Empty(); int Count => 0; }
        public delegate void Played<in T>(T toy);
        internal sealed class Workshop;
        """)));

    [Fact]
    public void No_approved_file_is_an_orphan() => Approved.DemandsNoOrphans();

    private static IAssemblySymbol Read(string name)
    {
        var reference = MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));
        var others = TestCompilation.References.Where(other => Path.GetFileName(other.Display) != $"{name}.dll");
        var compilation = CSharpCompilation.Create("Reader", references: [.. others, reference]);
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
    }

    // Read back from its image, as the real ones are.
    private static IAssemblySymbol Compiled(string source)
    {
        using var image = new MemoryStream();
        var emitted = TestCompilation.Of(source).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));

        var reference = MetadataReference.CreateFromImage(image.ToArray());
        return (IAssemblySymbol)CSharpCompilation.Create("Reader", references: [.. TestCompilation.References, reference]).GetAssemblyOrModuleSymbol(reference)!;
    }
}
