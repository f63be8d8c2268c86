using ElixirMl.TestKit;

namespace ElixirMl.Tests;

public sealed class ApprovedFilesTests
{
    [Fact]
    public void No_approved_file_is_an_orphan() => Approved.DemandsNoOrphans();
}
