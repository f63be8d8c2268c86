using System.Xml.Linq;
using ElixirMl.TestKit;

namespace ElixirMl.Package.Tests;

/// <summary>What a stranger gets, and whether it works for them.</summary>
public sealed class PackageTests(PackedProject packed) : IClassFixture<PackedProject>
{
    private const string Right = """
        using ElixirMl;
        using ElixirMl.Clients.Lexical;
        using ElixirMl.DependencyInjection;
        using ElixirMl.Predictors;
        using ElixirMl.Signatures;
        using Microsoft.Extensions.DependencyInjection;

        var services = new ServiceCollection();
        services.AddElixirMl().AddChatClient(_ => new LexicalChatClient()).AddElixirMlPrograms();
        using var provider = services.BuildServiceProvider();
        var route = provider.GetRequiredService<RoutePredictor>().WithDemos(
        [
            Demo.Of(new Route { Text = "I was charged twice.", Team = Team.Billing }),
            Demo.Of(new Route { Text = "The app crashes.", Team = Team.Technical }),
        ]);
        Console.WriteLine((await route.PredictAsync("I was charged again.")).Team);

        public enum Team { Billing, Technical }

        [Signature("Route the ticket.")]
        public sealed partial record Route
        {
            [Input] public required string Text { get; init; }
            [Output] public required Team Team { get; init; }
        }
        """;

    private const string Wrong = """
        using ElixirMl;
        using Microsoft.Extensions.AI;

        Console.WriteLine(new Desk(null!).Sort is null);

        [Signature("Route the ticket.")]
        public sealed partial record Route
        {
            [Input] public required string Text { get; init; }
        }

        [Schema("A customer.")]
        public sealed record Customer
        {
            public required string Name { get; init; }
        }

        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial string Sort { get; }

            [Tool("Finds.", Name = "find it")] public string Find(string name) => name;
        }
        """;

    public static TheoryData<string> Packages => ["ElixirMl.Abstractions", "ElixirMl.Sdk", "ElixirMl.Providers"];

    [Fact]
    public async Task A_strangers_program_builds_without_warnings_and_runs()
    {
        var (code, output) = await packed.BuildAsync(Right);

        Assert.True(code == 0, output);
        Assert.Equal("Billing", (await Dotnet.RunAsync(packed.Stranger, "bin/Debug/net10.0/Stranger.dll")).Trim());
    }

    [Fact]
    public async Task A_strangers_mistakes_stop_the_build_and_are_told_with_their_cure()
    {
        var (code, output) = await packed.BuildAsync(Wrong);

        Assert.NotEqual(0, code);
        Assert.All(
            (string[])[
                "error EML0001: 'Customer' is not partial, so the generated half of it has no place: add 'partial'",
                "error EML1001: 'Route' has no [Output] property, so a model has nothing to answer: mark what it shall answer with [Output]",
                "error EML3001: 'Sort' has type 'string', which is neither the predictor of a [Signature] type nor a [Program]",
                "error EML3021: The tool name 'find it' is refused by some vendors",
            ],
            told => Assert.Contains(told, output, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_holds_the_approved_files(string package) =>
        Approved.Here(package).Matches("files.txt", string.Join('\n', packed.FilesOf(package).Where(file => !IsPage(file))) + "\n");

    [Fact]
    public void Every_rule_brings_its_page() => Assert.Equal(
        packed.PagesOfRules.Select(page => $"analyzers/rules/{page}"),
        packed.FilesOf("ElixirMl.Abstractions").Where(IsPage));

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is(string package)
    {
        var facts = packed.ManifestOf(package).Root!.Elements().Single().Elements().ToLookup(element => element.Name.LocalName);

        Assert.Equal(package, facts["id"].Single().Value);
        Assert.Equal("ElixirMl", facts["authors"].Single().Value);
        Assert.Equal("MIT", facts["license"].Single().Value);
        Assert.Equal("README.md", facts["readme"].Single().Value);
        Assert.InRange(facts["description"].Single().Value.Length, 40, 400);
        Assert.NotEmpty(facts["tags"].Single().Value);
    }

    [Fact]
    public void What_depends_on_the_words_gets_what_works_inside_the_compiler_too()
    {
        var dependency = packed.ManifestOf("ElixirMl.Sdk").Descendants().Single(element => (string?)element.Attribute("id") == "ElixirMl.Abstractions");

        Assert.Equal("All", (string?)dependency.Attribute("include"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_manifest_names_no_host_but_that_of_the_licence(string package) =>
        Assert.DoesNotContain(
            packed.ManifestOf(package).Descendants().Where(element => element.Name.LocalName is not "licenseUrl").SelectMany(Texts),
            text => text.Contains("://", StringComparison.Ordinal));

    private static bool IsPage(string file) => file.StartsWith("analyzers/rules/", StringComparison.Ordinal);

    private static IEnumerable<string> Texts(XElement element) =>
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Value).Concat(element.Nodes().OfType<XText>().Select(text => text.Value));
}
