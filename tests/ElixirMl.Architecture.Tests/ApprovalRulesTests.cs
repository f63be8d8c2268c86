namespace ElixirMl.Architecture.Tests;

public sealed class ApprovalRulesTests
{
    [Fact]
    public void Every_project_that_approves_looks_for_orphans() =>
        Assert.All(
            Repository.Projects.Where(project => Repository.HasFolder($"{project.Folder}/Approved")),
            project => Assert.Contains(Repository.SourcesBelow(project.Folder), source => source.Text.Contains("Approved.DemandsNoOrphans()", StringComparison.Ordinal)));
}
