using ElixirMl.TestKit;

namespace ElixirMl.Sdk.Tests;

public sealed class ApprovedFilesTests
{
    [Fact]
    public void Every_approved_file_has_a_test() => Approved.DemandsNoOrphans();
}
