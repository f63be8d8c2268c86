extern alias generators;

using ElixirMl.TestKit;
using generators::ElixirMl.Generators;

namespace ElixirMl.Generators.Tests.Signatures;

public sealed class SignatureCachingTests
{
    private const string First = """
        using ElixirMl;
        [Schema] public partial record Place { public required string City { get; init; } }
        [Signature("Find the place.")]
        public partial record FindPlace
        {
            [Input] public required string Text { get; init; }
            [Output] public required Place Place { get; init; }
            public int Twice(int x) => x * 2;
        }
        """;

    private const string Second = """
        using ElixirMl;
        public enum Mood { Good, Bad }
        [Signature] public partial record Judge { [Input] public required string Text { get; init; } [Output] public required Mood Mood { get; init; } }
        """;

    [Fact]
    public void An_edit_that_changes_no_signature_writes_nothing_again() =>
        CacheProbe.Demands<SignatureGenerator>(First, Second, "Signatures", "Host");
}
