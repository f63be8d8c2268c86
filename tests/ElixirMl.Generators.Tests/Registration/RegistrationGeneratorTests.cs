extern alias generators;

using ElixirMl.TestKit;
using generators::ElixirMl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.Generators.Tests.Registration;

public sealed class RegistrationGeneratorTests
{
    private const string HintName = "ElixirMl.Registration.g.cs";

    private const string Source = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using ElixirMl;
        using Microsoft.Extensions.AI;

        namespace App;

        [Signature("Route.")]
        public sealed partial record Route { [Input] public required string Text { get; init; } [Output] public required string Team { get; init; } }

        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }
            public Task<string> ForwardAsync(string text, CancellationToken cancellationToken = default) => Task.FromResult(text);
        }

        public sealed class Clock;

        [Program]
        internal sealed partial class Primary(Clock clock, IChatClient @class, IServiceProvider? services = null, int size = 3)
        {
            [Predictor] public partial RoutePredictor Route { get; }
            public Clock Clock => clock;
            public int Size => size;
        }

        [Program]
        public sealed partial class Own
        {
            public Own(IChatClient client, Clock clock) => UseClient(client);
            public Own(IChatClient client) => UseClient(client);
            [Predictor] public partial RoutePredictor Route { get; }
        }

        public static partial class Outer
        {
            [Program] public sealed partial class Inner { [Predictor] public partial RoutePredictor Route { get; } }
            [Program] private sealed partial class Hidden { [Predictor] public partial RoutePredictor Route { get; } }
        }

        [Program] public sealed partial class Open<T> { [Predictor] public partial RoutePredictor Route { get; } }

        [Program]
        public sealed partial class Closed
        {
            private Closed(IChatClient client) => UseClient(client);
            public static Closed Create(IChatClient client) => new(client);
            [Predictor] public partial RoutePredictor Route { get; }
        }
        """;

    [Fact]
    public void Every_program_and_predictor_that_can_be_made_is_registered() =>
        Approved.Here().Matches(HintName, GeneratorRun<RegisteringGenerators>.On(Source)[HintName]);

    [Theory]
    [InlineData("public sealed class Nothing;")]
    [InlineData("using ElixirMl; [Schema] public sealed partial record Place { public required string City { get; init; } }")]
    public void An_assembly_without_programs_and_signatures_gets_nothing(string source) =>
        Assert.DoesNotContain(HintName, GeneratorRun<RegisteringGenerators>.On(source).Sources.Keys);

    [Fact]
    public void A_project_without_the_SDK_gets_nothing()
    {
        var compilation = TestCompilation.Of("using ElixirMl; [Signature] public sealed partial record Ask { [Input] public required string Q { get; init; } [Output] public required string A { get; init; } }");
        var words = compilation.WithReferences(compilation.References.Where(static reference => reference.Display?.Contains("ElixirMl.Sdk", StringComparison.Ordinal) is false));

        Assert.DoesNotContain(HintName, GeneratorRun<RegisteringGenerators>.On(words).Sources.Keys);
    }

    [Theory]
    [InlineData("required string Text", "required string Words", false)]
    [InlineData("required string Team", "required int Team", false)]
    [InlineData("namespace App;", "// A comment.\nnamespace App;", false)]
    [InlineData("record Route {", "record Direct {", true)]
    [InlineData("class Desk", "class Office", true)]
    public void Only_names_and_constructors_write_it_again(string text, string replacement, bool isWritten)
    {
        var compilation = TestCompilation.Of(Source);
        var driver = CSharpGeneratorDriver.Create(
            [new RegistrationGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions, driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)).RunGenerators(compilation);
        var tree = compilation.SyntaxTrees[0];

        var after = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree.ToString().Replace(text, replacement, StringComparison.Ordinal)))));

        var reasons = after.GetRunResult().Results[0].TrackedOutputSteps.Values.SelectMany(static steps => steps).SelectMany(static step => step.Outputs).Select(static output => output.Reason).ToArray();
        Assert.Equal(isWritten, Assert.Single(reasons) is not IncrementalStepRunReason.Cached);
    }
}
