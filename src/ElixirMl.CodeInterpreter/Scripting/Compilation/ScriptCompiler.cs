using System.Collections.Immutable;
using ElixirMl.Predictors.Code;
using ElixirMl.Scripting.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace ElixirMl.Scripting.Compilation;

/// <summary>Makes programs of sources, and refuses those that use what is not allowed.</summary>
internal static class ScriptCompiler
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Collections.Immutable; using System.Globalization; using System.Linq; using System.Numerics; using System.Text; using System.Text.Json; using System.Text.RegularExpressions; using static global::__Host;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13, DocumentationMode.None);

    // Overflow is an error here: a wrong number that looks right would be worse. Not optimized, or errors would name lines at random.
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug, checkOverflow: true, allowUnsafe: false, nullableContextOptions: NullableContextOptions.Annotations);

    private static readonly EmitOptions Emitting = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    public static CompiledScript Compile(CodeRequest request, CancellationToken cancellationToken)
    {
        if (NestingCheck.IsTooDeep(request.Code, ParseOptions))
        {
            return CompiledScript.Refused(CodeOutcome.Refused, [$"The program nests deeper than {NestingCheck.Most} levels, or has too much in interpolated texts. Write it more plainly."]);
        }

        var parts = ScriptParts.Split(request.Code, ParseOptions, cancellationToken);
        if (parts.Violations.Count > 0)
        {
            return CompiledScript.Refused(CodeOutcome.Refused, parts.Violations);
        }

        if (parts.SyntaxErrors.Count > 0)
        {
            return CompiledScript.Refused(CodeOutcome.NotCompiled, parts.SyntaxErrors);
        }

        var contract = ContractSource.Of(request.Contract);
        var statements = Parse($"{Usings} {parts.Usings}\ninternal static class __Script {{ internal static object? Run({contract.Parameters}) {{\n#line 1\n{parts.Statements}\n#line hidden\nreturn null; }} }}");
        var types = Parse($"{Usings} {parts.Usings}\n#line 1\n{parts.Types}");
        return parts.IsWhole(statements.GetRoot(cancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().First().Body!)
            ? Compile([statements, types], Parse(contract.Text), cancellationToken)
            : CompiledScript.Refused(CodeOutcome.Refused, ["The program cannot be told apart from what surrounds it."]);
    }

    private static CompiledScript Compile(SyntaxTree[] own, SyntaxTree contract, CancellationToken cancellationToken)
    {
        var compilation = CSharpCompilation.Create("Program", [.. own, contract], ScriptReferences.All, Options);
        var rules = new SymbolRules(symbol => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly));
        string[] violations = [.. own.SelectMany(tree => SourceCheck.Violations(compilation.GetSemanticModel(tree), rules))];
        if (violations.Length > 0)
        {
            return CompiledScript.Refused(CodeOutcome.Refused, violations);
        }

        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: Emitting, cancellationToken: cancellationToken);
        return emitted.Success
            ? Check(ImmutableArray.Create(image.ToArray()), ImmutableArray.Create(symbols.ToArray()))
            : CompiledScript.Refused(CodeOutcome.NotCompiled, CompilerErrors.Of(emitted.Diagnostics));
    }

    private static CompiledScript Check(ImmutableArray<byte> image, ImmutableArray<byte> symbols)
    {
        var violations = ImageCheck.Violations(image);
        return violations.Count == 0
            ? new(image, symbols)
            : CompiledScript.Refused(CodeOutcome.Refused, violations.Select(static violation => $"{violation} is not allowed."));
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, ParseOptions);
}
