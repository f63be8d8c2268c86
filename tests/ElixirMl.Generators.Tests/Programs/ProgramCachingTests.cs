extern alias generators;

using ElixirMl.TestKit;
using generators::ElixirMl.Generators;

namespace ElixirMl.Generators.Tests.Programs;

public sealed class ProgramCachingTests
{
    private const string First = """
        using ElixirMl;
        [Program]
        public sealed partial class Desk
        {
            [Variable(1, 5)] public partial int Size { get; }
            [Predictor] public partial AskPredictor Ask { get; }
            public int Twice(int x) => x * 2;
        }

        [Signature] public partial record Ask { [Input] public required string Text { get; init; } [Output] public required string Answer { get; init; } }
        """;

    private const string Second = """
        using ElixirMl;
        [Program] public sealed partial class Other { [Variable("a", "b")] public partial string Letter { get; } }
        """;

    [Fact]
    public void An_edit_that_changes_no_program_writes_nothing_again() => CacheProbe.Demands<ProgramGenerator>(First, Second, "Programs");
}
