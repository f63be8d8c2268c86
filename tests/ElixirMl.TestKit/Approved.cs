using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ElixirMl.TestKit;

/// <summary>The committed texts a test compares with: <c>Approved/TestClass/Test[/Case]/name.verified.ext</c> beside the test project.</summary>
/// <remarks>
/// <para>A mismatch or a missing file writes <c>name.received.ext</c> and fails. <c>ELIXIRML_APPROVE=1</c> rewrites instead; that is refused where <c>CI</c> is set.</para>
/// <para>A test owns its folder: one call brings all of its texts, and a file it did not bring fails as an orphan.</para>
/// </remarks>
public sealed partial class Approved
{
    private readonly string _folder;
    private readonly ApprovalMode _mode;

    internal Approved(string folder, ApprovalMode mode)
    {
        _folder = folder;
        _mode = mode;
    }

    /// <summary>The approved texts of the calling test.</summary>
    /// <param name="testCase">Names the row of a theory; must equal one of its arguments, so that dead rows are found.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="test">Filled in by the compiler.</param>
    public static Approved Here(string testCase = "", [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        new(Path.Combine(ApprovedFolder.Above(file), Path.GetFileNameWithoutExtension(file), test, testCase), ApprovalMode.OfEnvironment());

    /// <summary>Fails if an approved file beside the calling test has no test any more: call it from one test of each project that approves.</summary>
    /// <remarks>Judges by sources and theory data, hence says the same whichever tests run.</remarks>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ExpectationException">Some folder belongs to no test, or its test approves nothing.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void DemandsNoOrphans([CallerFilePath] string file = "") =>
        DemandsNoOrphans(ApprovedFolder.Above(file), Assembly.GetCallingAssembly(), ApprovalMode.OfEnvironment());

    /// <summary>Demands that <paramref name="text"/> is the one approved text of this test.</summary>
    /// <param name="name">File name with extension, such as <c>prompt.md</c>.</param>
    /// <param name="text">Any text; only line ends and the version in <c>[GeneratedCode]</c> are normalised.</param>
    public void Matches(string name, string text) => Matches([new(name, text)]);

    /// <summary>Demands that <paramref name="texts"/>, by file name with extension, are exactly the approved texts of this test.</summary>
    /// <exception cref="ExpectationException">A text differs, has no approved file, or an approved file has no text.</exception>
    public void Matches(IEnumerable<KeyValuePair<string, string>> texts)
    {
        var received = texts.ToDictionary(pair => VerifiedName(pair.Key), pair => Normalised(pair.Value), StringComparer.OrdinalIgnoreCase);
        if (received.Count == 0) throw new ExpectationException($"Nothing was given to approve in {_folder}.");

        if (_mode.Rewrites) Rewrite(received);
        else Compare(received);
    }

    internal static void DemandsNoOrphans(string root, Assembly tests, ApprovalMode mode)
    {
        var orphans = ApprovedFolder.Orphans(root, tests);
        if (mode.Rewrites)
        {
            foreach (var folder in orphans.Keys) Directory.Delete(folder, recursive: true);
            return;
        }

        ExpectationException.ThrowIfAny(
            "Approved files without a test (ELIXIRML_APPROVE=1 deletes them):", [.. orphans.Select(orphan => $"{orphan.Key}: {orphan.Value}.")]);
    }

    private void Rewrite(Dictionary<string, string> received)
    {
        foreach (var orphan in Orphans(received)) File.Delete(orphan);
        foreach (var (name, text) in received) Write(name, text);
        foreach (var leftover in FilesLike("*.received.*")) File.Delete(leftover);
    }

    private void Compare(Dictionary<string, string> received)
    {
        var differences = received.Select(pair => Difference(pair.Key, pair.Value)).OfType<string>();
        var orphans = Orphans(received).Select(path => $"{Path.GetFileName(path)}: no text was given for this file; delete it or mend the test.");
        ExpectationException.ThrowIfAny(
            $"Not as approved in {_folder} (ELIXIRML_APPROVE=1 accepts what was received):", [.. differences, .. orphans]);
    }

    private string? Difference(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        var receivedName = name.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var difference = File.Exists(path)
            ? TextDifference.Between(Normalised(File.ReadAllText(path)), text)
            : "this file is missing.";
        if (difference is null)
        {
            File.Delete(Path.Combine(_folder, receivedName));
            return null;
        }

        Write(receivedName, text);
        return $"{name}: {difference}";
    }

    private IEnumerable<string> Orphans(Dictionary<string, string> received) =>
        FilesLike("*.verified.*").Where(path => !received.ContainsKey(Path.GetFileName(path)));

    private string[] FilesLike(string pattern) => Directory.Exists(_folder) ? Directory.GetFiles(_folder, pattern) : [];

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, name), text);
    }

    private static string VerifiedName(string name)
    {
        if (!Path.HasExtension(name)) throw new ArgumentException($"'{name}' needs an extension, such as '{name}.txt'.", nameof(name));

        var safe = string.Concat(name.Select(letter => Path.GetInvalidFileNameChars().Contains(letter) ? '_' : letter));
        return $"{Path.GetFileNameWithoutExtension(safe)}.verified{Path.GetExtension(safe)}";
    }

    private static string Normalised(string text) =>
        GeneratedCodeVersion().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), "${head}\"VERSION\")");

    [GeneratedRegex("""(?<head>GeneratedCode(?:Attribute)?\("[^"]*", )"[^"]*"\)""")]
    private static partial Regex GeneratedCodeVersion();
}
