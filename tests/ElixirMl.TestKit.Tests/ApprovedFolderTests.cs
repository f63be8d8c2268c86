namespace ElixirMl.TestKit.Tests;

public sealed class ApprovedFolderTests : IDisposable
{
    private readonly DirectoryInfo _project = Directory.CreateTempSubdirectory("project");

    public ApprovedFolderTests()
    {
        Put("Toys.csproj", "<Project/>");
        Put("Notes/NoteTests.cs", """
            class NoteTests
            {
                void Direct() => Approved.Here().Matches("note.txt", "text");
                void Helped() => Approve("text");
                void Silent() { }
                void Approve(string text, [CallerMemberName] string test = "") => Approved.Here(test: test).Matches("note.txt", text);
            }
            """);
    }

    public void Dispose() => _project.Delete(recursive: true);

    [Theory]
    [InlineData("NoteTests/Direct")]
    [InlineData("NoteTests/Helped")]
    public void A_folder_whose_test_approves_is_no_orphan(string folder)
    {
        Put($"Approved/{folder}/note.verified.txt", "text");

        Assert.Empty(Orphans());
    }

    [Theory]
    [InlineData("LostTests/Direct", "there is no LostTests.cs")]
    [InlineData("NoteTests/Lost", "NoteTests.cs has no test Lost")]
    [InlineData("NoteTests/Silent", "Silent approves nothing")]
    [InlineData("NoteTests/Direct/row", "Direct has no row 'row'")]
    [InlineData("NoteTests", "is not of the form Approved/TestClass/Test[/Case]")]
    public void A_folder_without_a_test_is_an_orphan(string folder, string reason)
    {
        Put($"Approved/{folder}/note.verified.txt", "text");

        Assert.Equal(reason, Assert.Single(Orphans()).Value);
        Assert.Contains(reason, Assert.Throws<ExpectationException>(() => Demand(rewrites: false)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("second row", true)]
    [InlineData("third row", false)]
    public void A_case_must_be_an_argument_of_a_row(string row, bool exists)
    {
        Put("ApprovedFolderTests.cs", """class ApprovedFolderTests { void Rows(string row) => Approved.Here(row).Matches("note.txt", row); }""");
        Put($"Approved/{nameof(ApprovedFolderTests)}/{nameof(Rows)}/{row}/note.verified.txt", "text");

        Assert.Equal(exists, Orphans().Count == 0);
    }

    [Theory]
    [InlineData("first row")]
    [InlineData("second row")]
    public void Rows(string row) => Assert.EndsWith("row", row, StringComparison.Ordinal);

    [Fact]
    public void Approving_deletes_orphans_and_nothing_else()
    {
        Put("Approved/NoteTests/Direct/note.verified.txt", "text");
        Put("Approved/NoteTests/Silent/note.verified.txt", "text");

        Demand(rewrites: true);

        Assert.Equal([InProject("Approved/NoteTests/Direct")], Directory.GetDirectories(InProject("Approved/NoteTests")));
    }

    [Fact]
    public void A_project_without_approved_files_has_no_orphans() => Assert.Empty(Orphans());

    [Fact]
    public void The_folder_lies_beside_the_project_file() =>
        Assert.Equal(InProject("Approved"), ApprovedFolder.Above(InProject("Notes/NoteTests.cs")));

    [Fact]
    public void A_source_without_a_project_is_refused() =>
        Assert.Throws<ExpectationException>(() => ApprovedFolder.Above(Path.Combine(Path.GetTempPath(), "gone", "NoteTests.cs")));

    private IReadOnlyDictionary<string, string> Orphans() => ApprovedFolder.Orphans(InProject("Approved"), GetType().Assembly);

    private void Demand(bool rewrites) => Approved.DemandsNoOrphans(InProject("Approved"), GetType().Assembly, new ApprovalMode(rewrites));

    private string InProject(string path) => Path.Combine([_project.FullName, .. path.Split('/')]);

    private void Put(string path, string text)
    {
        var file = new FileInfo(InProject(path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
