namespace ElixirMl.Architecture.Tests;

public sealed class FolderOrderTests
{
    private static readonly SourceFile Client = Toy("Clients", "public class Client { public int Calls; public static string Name() => \"\"; }");
    private static readonly SourceFile Program = Toy("Programs", "public class Runner { public int Runs; }");

    private static readonly Lazy<FolderOrder> Sdk = new(() => new FolderOrder(Repository.SourcesBelow("src/ElixirMl.Sdk")));

    [Fact]
    public void The_folders_of_the_sdk_use_lower_folders_only() => Assert.Empty(Sdk.Value.Violations);

    [Fact]
    public void Uses_in_the_sdk_are_seen() => Assert.NotEqual(0, Sdk.Value.UseCount);

    [Fact]
    public void A_use_of_a_lower_folder_is_fine() =>
        Assert.Empty(Violations([Client, Toy("Programs", "using ElixirMl.Clients;", "public class Flow { public Client? Client; }")]));

    [Theory]
    [InlineData("using ElixirMl.Programs;", "public class Cache { public Runner? Runner; }")]
    [InlineData("", "public class Cache { public ElixirMl.Programs.Runner? Runner; }")]
    [InlineData("", "public class Cache { public Programs.Runner? Runner; }")]
    [InlineData("using R = ElixirMl.Programs.Runner;", "public class Cache { public R? Runner; }")]
    [InlineData("using static ElixirMl.Programs.Make;", "public class Cache { public object Make() => Fresh(); }")]
    [InlineData("using ElixirMl.Programs;", "public class Cache { public object Make() => 1.Wrapped(); }")]
    [InlineData("using ElixirMl.Programs;", "public class Cache { public System.Collections.Generic.List<Runner[]>? Runners; }")]
    [InlineData("using ElixirMl.Programs;", "/// <summary>Used by <see cref=\"Runner\"/>.</summary>\npublic class Cache { public string Name => nameof(Runner); }")]
    public void A_use_of_a_higher_folder_is_found_however_it_is_written(string usings, string code)
    {
        var make = Toy("Programs", "public static class Make { public static Runner Fresh() => new(); public static Runner Wrapped(this int runs) => new() { Runs = runs }; }");

        var violations = Violations([Program, make, Toy("Clients", usings, code)]);

        Assert.Contains("src/ElixirMl.Sdk/Clients/Toy.cs uses", Assert.Single(violations), StringComparison.Ordinal);
        Assert.EndsWith("Clients may not know Programs", violations[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbours_may_know_each_other_in_one_direction_only()
    {
        var streaming = Toy("Streaming", "using ElixirMl.Adapters;", "public class Stream { public Adapter? Adapter; }");

        Assert.Empty(Violations([streaming, Toy("Adapters", "public class Adapter;")]));
        Assert.Equal(2, Violations([streaming, Toy("Adapters", "using ElixirMl.Streaming;", "public class Adapter { public Stream? Stream; }")]).Count);
    }

    [Fact]
    public void A_folder_without_a_place_in_the_order_is_found() =>
        Assert.Contains("Helpers has no place", Assert.Single(Violations([Toy("Helpers", "public class Text;")])), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_cannot_be_resolved_is_found() =>
        Assert.Contains("CS0246", Assert.Single(Violations([Toy("Clients", "public class Cache : Missing;")])), StringComparison.Ordinal);

    private static IReadOnlyList<string> Violations(IEnumerable<SourceFile> sources) => new FolderOrder(sources).Violations;

    private static SourceFile Toy(string folder, string code) => Toy(folder, "", code);

    private static SourceFile Toy(string folder, string usings, string code) =>
        new($"src/ElixirMl.Sdk/{folder}/Toy.cs", $"{usings}\nnamespace ElixirMl.{folder};\n{code}");
}
