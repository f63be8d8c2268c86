using ElixirMl.TestKit;

namespace ElixirMl.Generators.Tests;

public sealed class OrphanTests
{
    [Fact]
    public void Every_approved_file_belongs_to_a_test() => Approved.DemandsNoOrphans();
}
