namespace ElixirMl.TestKit.Tests;

public sealed class ApprovedTests : IDisposable
{
    private static readonly ApprovalMode Comparing = new(Rewrites: false);
    private static readonly ApprovalMode Rewriting = new(Rewrites: true);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("approved");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void An_equal_text_passes_and_removes_what_was_received_before()
    {
        Put("note.verified.txt", "same");
        Put("note.received.txt", "other");

        With(Comparing).Matches("note.txt", "same");

        Assert.Equal(["note.verified.txt"], Files());
    }

    [Fact]
    public void A_mismatch_fails_with_the_differing_lines_and_writes_what_was_received()
    {
        Put("note.verified.txt", "one\ntwo\nthree");

        var message = Rejection("note.txt", "one\nzwei\nthree");

        Assert.Contains("note.verified.txt: first difference in line 2", message, StringComparison.Ordinal);
        Assert.Contains("- two", message, StringComparison.Ordinal);
        Assert.Contains("+ zwei", message, StringComparison.Ordinal);
        Assert.Equal("one\nzwei\nthree", Get("note.received.txt"));
        Assert.Equal("one\ntwo\nthree", Get("note.verified.txt"));
    }

    [Theory]
    [InlineData("one", "one\n")]
    [InlineData("one\n", "one")]
    [InlineData("one", "one ")]
    [InlineData("One", "one")]
    public void No_difference_is_too_small(string approved, string received)
    {
        Put("note.verified.txt", approved);

        Assert.Contains("first difference", Rejection("note.txt", received), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_fails_and_writes_what_was_received()
    {
        Assert.Contains("note.verified.md: this file is missing", Rejection("note.md", "text"), StringComparison.Ordinal);
        Assert.Equal("text", Get("note.received.md"));
    }

    [Fact]
    public void An_orphan_beside_equal_texts_fails()
    {
        Put("note.verified.txt", "same");
        Put("dead.verified.txt", "dead");

        Assert.Contains("dead.verified.txt: no text was given", Rejection("note.txt", "same"), StringComparison.Ordinal);
    }

    [Fact]
    public void Approving_rewrites_and_removes_orphans()
    {
        Put("note.verified.txt", "old");
        Put("note.received.txt", "new");
        Put("dead.verified.txt", "dead");

        With(Rewriting).Matches("note.txt", "new");

        Assert.Equal(["note.verified.txt"], Files());
        Assert.Equal("new", Get("note.verified.txt"));
    }

    [Fact]
    public void Only_line_ends_and_the_version_in_GeneratedCode_are_normalised()
    {
        Put("code.verified.cs", "[global::System.CodeDom.Compiler.GeneratedCode(\"Toys\", \"1.0.0\")]\r\nversion \"1.0.0\"");

        With(Comparing).Matches("code.cs", "[global::System.CodeDom.Compiler.GeneratedCode(\"Toys\", \"2.0.0\")]\nversion \"1.0.0\"");

        Assert.Contains("+ version \"2.0.0\"", Rejection("code.cs", "[global::System.CodeDom.Compiler.GeneratedCode(\"Toys\", \"1.0.0\")]\nversion \"2.0.0\""), StringComparison.Ordinal);
    }

    [Fact]
    public void No_texts_and_names_without_extension_are_refused()
    {
        Assert.Throws<ExpectationException>(() => With(Comparing).Matches([]));
        Assert.Throws<ArgumentException>(() => With(Comparing).Matches("note", "text"));
    }

    [Fact]
    public void Approving_is_asked_for_by_a_variable()
    {
        Assert.True(ModeUnder(("ELIXIRML_APPROVE", "1")).Rewrites);
        Assert.False(ModeUnder(("ELIXIRML_APPROVE", "0")).Rewrites);
        Assert.False(ModeUnder(("CI", "true")).Rewrites);
    }

    [Fact]
    public void Approving_is_refused_where_CI_is_set() =>
        Assert.Contains("CI is set", Assert.Throws<ExpectationException>(() => ModeUnder(("ELIXIRML_APPROVE", "1"), ("CI", "true"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("prompt")]
    [InlineData("report")]
    public void Any_text_can_be_approved_row_by_row(string row) => Approved.Here(row).Matches($"{row}.md", $"# A {row}\n");

    [Fact]
    public void No_approved_file_is_an_orphan() => Approved.DemandsNoOrphans();

    private static ApprovalMode ModeUnder(params (string Name, string Value)[] variables) =>
        ApprovalMode.Of(name => variables.Where(variable => variable.Name == name).Select(variable => variable.Value).SingleOrDefault());

    private string Rejection(string name, string text) =>
        Assert.Throws<ExpectationException>(() => With(Comparing).Matches(name, text)).Message;

    private Approved With(ApprovalMode mode) => new(_folder.FullName, mode);

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private string Get(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name));

    private IEnumerable<string?> Files() => Directory.GetFiles(_folder.FullName).Select(Path.GetFileName);
}
