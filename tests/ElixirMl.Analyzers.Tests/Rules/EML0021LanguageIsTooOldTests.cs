using System.Collections.Immutable;
using ElixirMl.Analyzers.Rules;
using ElixirMl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0021LanguageIsTooOldTests : RuleTests<EML0021LanguageIsTooOld>
{
    protected override string Mistake => """[Schema] public sealed partial record Ticket { public required string Message { get; init; } }""";

    [Fact]
    public void Generated_code_compiles_as_the_oldest_version_that_is_let_pass() =>
        Assert.DoesNotContain(Complete(LanguageVersion.CSharp13).GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public async Task A_version_that_is_new_enough_is_left_alone(LanguageVersion version) =>
        Assert.Empty(await RuleRun.ReportsAsync(Complete(version), new EML0021LanguageIsTooOld()));

    [Fact]
    public async Task Both_versions_are_told() => Assert.Equal(
        "The generated half of 'Ticket' needs C# 13, but the project is compiled as C# 12.0: raise LangVersion, or remove it from the project file",
        Message(Assert.Single(await FindMistakeAsync())));

    protected override CSharpCompilation Compile(string source) => Complete(LanguageVersion.CSharp12, source);

    protected override Task<ImmutableArray<Diagnostic>> FindMistakeAsync() => RuleRun.ReportsAsync(Compile(Mistake), new EML0021LanguageIsTooOld());

    private static CSharpCompilation Complete(LanguageVersion version, string? source = null) => RuleRun.Complete(TestCompilation.Of(
        new CSharpParseOptions(version),
        source ?? "[Schema] public sealed partial record Ticket { public required string Message { get; init; } [MinLength(1)] public List<int> Codes { get; init; } = [1]; [Rule] static bool Check(string message) => true; }",
        Sources.Usings));
}
