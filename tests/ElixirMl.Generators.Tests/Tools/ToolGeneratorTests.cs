extern alias generators;

using ElixirMl.TestKit;
using generators::ElixirMl.Generators;

namespace ElixirMl.Generators.Tests.Tools;

public sealed class ToolGeneratorTests
{
    private const string Desk = """
        using System.ComponentModel;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using ElixirMl;

        namespace App;

        public enum Team { Billing, Technical }

        public sealed partial class Desk
        {
            [Tool("Finds invoices.")]
            public Task<IReadOnlyList<string>> FindAsync([Description("Whose invoices.")] string customer, int limit = 3, Team? team = null, CancellationToken cancellationToken = default) => null!;

            [Tool(Name = "add")]
            public static double Sum(double left, double right = 0.5, Team team = Team.Technical, string @class = "a\"b") => left + right;

            [Tool]
            public void Close() { }
        }
        """;

    private const string First = """
        using ElixirMl;
        [System.Serializable]
        public partial class First
        {
            public int Size { get; set; }
            [Tool] public int Uno(int factor) => factor;
            public int Twice(int x) => x * 2;
        }
        """;

    private const string Second = """
        using ElixirMl;
        [System.Serializable] public partial class Second { [Tool] public int One() => 1; }
        """;

    [Fact]
    public void A_method_gets_its_arguments_codec_and_tool() => GeneratorRun<ToolGenerator>.On(Desk).Matches(Approved.Here());

    [Fact]
    public void An_edit_that_changes_no_tool_writes_nothing_again() => CacheProbe.Demands<ToolGenerator>(First, Second, "Tools");
}
