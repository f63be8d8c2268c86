using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.TestKit;

/// <summary>Applies a code fix to what its analyzer reports and demands a text that compiles and pleases the analyzer.</summary>
/// <remarks>Sources are marked as for <see cref="AnalyzerRun{TAnalyzer, TGenerator}"/>; marks in the outcome may name compiler errors that remain on purpose.</remarks>
public static class CodeFixRun<TAnalyzer, TFix, TGenerator>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
    where TGenerator : IIncrementalGenerator, new()
{
    /// <summary>Demands that fixing the marked spots one after the other turns <paramref name="marked"/> into <paramref name="expected"/>.</summary>
    /// <param name="marked">A source with every report marked.</param>
    /// <param name="expected">The outcome, which must compile and give no report.</param>
    /// <param name="title">Which fix to take where several are offered; the only one by default.</param>
    /// <exception cref="ExpectationException">No fix was offered, or the outcome differs, does not compile or is still reported.</exception>
    public static async Task TurnsAsync(string marked, string expected, string? title = null)
    {
        var reports = await AnalyzerRun<TAnalyzer, TGenerator>.FindsAsync(marked);
        using var workspace = new AdhocWorkspace();
        var solution = SolutionOf(workspace, marked);
        for (var left = reports.Count(IsFixable); left > 0; left--) solution = await FixFirstAsync(solution, title);

        await DemandAsync(solution, expected);
    }

    /// <summary>Demands that one Fix-All turns every marked source into its expected outcome.</summary>
    /// <param name="sources">The marked source and the outcome of each file, which all must compile and give no report.</param>
    /// <exception cref="ExpectationException">There is no Fix-All, or an outcome differs, does not compile or is still reported.</exception>
    public static Task TurnsAllAsync(params (string Marked, string Expected)[] sources) => TurnsAllAsync(title: null, sources);

    /// <inheritdoc cref="TurnsAllAsync(ValueTuple{string, string}[])"/>
    /// <param name="title">Which fix to take where several are offered; the only one by default.</param>
    public static async Task TurnsAllAsync(string? title, params (string Marked, string Expected)[] sources)
    {
        await AnalyzerRun<TAnalyzer, TGenerator>.FindsAsync([.. sources.Select(source => source.Marked)]);
        using var workspace = new AdhocWorkspace();
        var solution = SolutionOf(workspace, [.. sources.Select(source => source.Marked)]);

        await DemandAsync(await FixAllAsync(solution, title), [.. sources.Select(source => source.Expected)]);
    }

    /// <summary>Demands that the marked spots are reported but that no fix is offered for them.</summary>
    /// <exception cref="ExpectationException">A fix was offered.</exception>
    public static async Task OffersNothingAsync(string marked)
    {
        await AnalyzerRun<TAnalyzer, TGenerator>.FindsAsync(marked);
        using var workspace = new AdhocWorkspace();
        var document = SolutionOf(workspace, marked).Projects.Single().Documents.Single();
        foreach (var report in await ReportsAsync(document.Project))
        {
            var actions = await ActionsAsync(document, report);
            ExpectationException.ThrowIfAny($"{typeof(TFix).Name} offers for {report}:", [.. actions.Select(action => action.Title)]);
        }
    }

    private static async Task<Solution> FixFirstAsync(Solution solution, string? title)
    {
        var project = solution.Projects.Single();
        var report = (await ReportsAsync(project)).First();
        var actions = await ActionsAsync(project.GetDocument(report.Location.SourceTree)!, report);
        return await ChangedAsync(Chosen(actions, title, report));
    }

    private static async Task<Solution> FixAllAsync(Solution solution, string? title)
    {
        var fix = new TFix();
        var provider = fix.GetFixAllProvider() ?? throw new ExpectationException($"{typeof(TFix).Name} has no Fix-All.");
        var project = solution.Projects.Single();
        var report = (await ReportsAsync(project)).First();
        var document = project.GetDocument(report.Location.SourceTree)!;
        var chosen = Chosen(await ActionsAsync(document, report), title, report);
        var context = new FixAllContext(
            document, fix, FixAllScope.Project, chosen.EquivalenceKey!, fix.FixableDiagnosticIds, new FixAllDiagnostics(ReportsAsync), CancellationToken.None);
        return await ChangedAsync(await provider.GetFixAsync(context) ?? throw new ExpectationException($"{typeof(TFix).Name}: Fix-All does nothing."));
    }

    private static CodeAction Chosen(List<CodeAction> actions, string? title, Diagnostic report)
    {
        var matching = actions.Where(action => title is null || action.Title == title).ToList();
        return matching switch
        {
            [{ EquivalenceKey: not null } only] => only,
            [var only] => throw new ExpectationException($"'{only.Title}' has no equivalence key, so Fix-All cannot recognise it."),
            _ => throw new ExpectationException($"Expected one fix for {report}, but there are {matching.Count} of: {string.Join(", ", actions.Select(action => action.Title))}"),
        };
    }

    private static async Task<List<CodeAction>> ActionsAsync(Document document, Diagnostic report)
    {
        var actions = new List<CodeAction>();
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(document, report, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<Solution> ChangedAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportsAsync(Project project)
    {
        var compilation = AnalyzerRun<TAnalyzer, TGenerator>.Complete((CSharpCompilation)(await project.GetCompilationAsync())!);
        return [.. (await AnalyzerRun<TAnalyzer, TGenerator>.ReportsAsync(compilation)).Where(IsFixable)];
    }

    private static async Task DemandAsync(Solution solution, params string[] expected)
    {
        var documents = solution.Projects.Single().Documents.ToArray();
        for (var index = 0; index < expected.Length; index++)
        {
            var text = (await documents[index].GetTextAsync()).ToString();
            var difference = TextDifference.Between(Unix(MarkedSource.Parse(expected[index]).Text), Unix(text));
            if (difference is not null) throw new ExpectationException($"{typeof(TFix).Name} wrote another {documents[index].Name}: {difference}");
        }

        await AnalyzerRun<TAnalyzer, TGenerator>.CompareAsync(expected);
    }

    private static bool IsFixable(Diagnostic report) => new TFix().FixableDiagnosticIds.Contains(report.Id);

    private static string Unix(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static Solution SolutionOf(AdhocWorkspace workspace, params string[] marked)
    {
        var id = ProjectId.CreateNewId();
        var documents = marked.Select((source, index) => DocumentInfo.Create(
            DocumentId.CreateNewId(id),
            TestCompilation.PathOf(index),
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(MarkedSource.Parse(source).Text), VersionStamp.Default)),
            filePath: TestCompilation.PathOf(index)));
        var project = ProjectInfo.Create(
            id, VersionStamp.Default, "Tested", "Tested", LanguageNames.CSharp,
            compilationOptions: TestCompilation.Options, parseOptions: TestCompilation.ParseOptions, documents: documents, metadataReferences: TestCompilation.References);
        return workspace.CurrentSolution.AddProject(project);
    }
}
