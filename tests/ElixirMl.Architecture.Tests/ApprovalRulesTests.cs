namespace ElixirMl.Architecture.Tests;

public sealed class ApprovalRulesTests
{
    [Fact]
    public void Every_project_that_approves_looks_for_orphans() => Assert.Empty(
        Repository.Projects
            .Where(project => Repository.HasFolder($"{project.Folder}/Approved"))
            .Where(project => !Repository.SourcesBelow(project.Folder).Any(source => source.Text.Contains("Approved.DemandsNoOrphans()", StringComparison.Ordinal)))
            .Select(project => $"{project.Name} has approved files but no test that calls Approved.DemandsNoOrphans()"));
}
