using ElixirMl.Generators.Incremental;
using ElixirMl.Generators.Registration;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators;

/// <summary>Writes <c>AddElixirMlPrograms()</c>: every program and predictor of the assembly, known to the compiler, not searched for at run time.</summary>
public sealed class RegistrationGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => Initialize(context, ProjectFacts.In(context));

    internal static void Initialize(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectFacts> project)
    {
        var predictors = new AnnotatedDeclarations<PredictorEntry>(KnownNames.SignatureAttribute, static node => node is TypeDeclarationSyntax, RegistrationParser.ParseSignature)
            .In(context, project, TrackingNames.PredictorEntries)
            .Collect()
            .Select(static (entries, _) => entries.ToValueList());
        var programs = new AnnotatedDeclarations<ProgramEntry>(KnownNames.ProgramAttribute, static node => node is TypeDeclarationSyntax, RegistrationParser.ParseProgram)
            .In(context, project, TrackingNames.ProgramEntries)
            .Collect()
            .Select(static (entries, _) => entries.ToValueList());
        var className = context.CompilationProvider
            .Select(static (compilation, _) => RegistrationParser.ClassName(compilation))
            .WithTrackingName(TrackingNames.Host);

        context.RegisterSourceOutput(
            predictors.Combine(programs).Combine(className),
            static (output, all) =>
            {
                var ((predictors, programs), className) = all;
                if (className is not null && predictors.Count + programs.Count > 0)
                {
                    output.AddSource("ElixirMl.Registration.g.cs", RegistrationEmitter.Emit(className, predictors, programs));
                }
            });
    }
}
