using ElixirMl.TestKit;

namespace ElixirMl.Package.Tests;

public sealed class OrphanTests
{
    [Fact]
    public void Every_approved_file_has_a_test() => Approved.DemandsNoOrphans();
}
