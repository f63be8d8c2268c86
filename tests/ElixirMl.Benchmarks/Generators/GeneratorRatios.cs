extern alias generators;

using System.Globalization;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.TestKit;
using generators::ElixirMl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.Benchmarks.Generators;

/// <summary>What the generators cost in the driver: the first run, and each edit of a user who types.</summary>
public sealed class GeneratorRatios : IRatioArea
{
    private const int Repeats = 9;

    /// <inheritdoc/>
    public string Name => "generator";

    /// <inheritdoc/>
    public IEnumerable<Measure> Run()
    {
        _ = Cold(10);
        return ((int[])[1, 100, 1000]).SelectMany(MeasureProject);
    }

    private static IEnumerable<Measure> MeasureProject(int size)
    {
        var project = new GeneratedProject(size);
        var name = $"generator.{size.ToString(CultureInfo.InvariantCulture)}";
        var isLargest = size == 1000;
        var cold = Median(_ => Cold(size));
        yield return new($"{name}.cold", cold.Milliseconds, "ms", isLargest ? 1000 : null);
        yield return new($"{name}.cold.memory", cold.Kilobytes, "KB");

        var start = project.Fresh();
        var driver = NewDriver(tracks: false).RunGenerators(start);
        var tracked = NewDriver(tracks: true).RunGenerators(start);
        foreach (var (edit, apply, emitted) in Edits(project))
        {
            var work = tracked.RunGenerators(apply(start, 1)).GetRunResult();
            yield return new($"{name}.{edit}.changed", Changed(tracked.GetRunResult(), work), "models", emitted);
            yield return new($"{name}.{edit}.emitted", Emitted(work), "files", emitted);
            var cost = Median(repeat => Time(driver, apply(start, repeat + 2)));
            yield return new($"{name}.{edit}", cost.Milliseconds, "ms", isLargest ? 20 : null);
            yield return new($"{name}.{edit}.memory", cost.Kilobytes, "KB");
        }

        var plain = Driver(new PlainGenerator(), tracks: false).RunGenerators(start);
        yield return new($"{name}.unrelated.plain", Median(repeat => Time(plain, project.EditUnrelated(start, repeat + 2))).Milliseconds, "ms");
    }

    private static IEnumerable<(string Name, Func<CSharpCompilation, int, CSharpCompilation> Apply, int Emitted)> Edits(GeneratedProject project) =>
    [
        ("unrelated", project.EditUnrelated, 0),
        ("body", project.EditBody, 0),
        ("field", project.EditField, 1),
    ];

    // Trees of its own, so that nothing is bound or read yet.
    private static Cost Cold(int size) => Time(NewDriver(tracks: false), new GeneratedProject(size).Fresh());

    // Processor time, which neighbours on the machine lengthen little.
    private static Cost Time(GeneratorDriver driver, CSharpCompilation compilation)
    {
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        driver.RunGenerators(compilation);
        var elapsed = Environment.CpuUsage.TotalTime - start;
        return new(elapsed.TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0);
    }

    private static CSharpGeneratorDriver NewDriver(bool tracks) => Driver(new ElixirMlGenerator(), tracks);

    private static CSharpGeneratorDriver Driver(IIncrementalGenerator generator, bool tracks) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        parseOptions: TestCompilation.ParseOptions,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracks));

    private static int Changed(GeneratorDriverRunResult before, GeneratorDriverRunResult after) =>
        Models(after).Except(Models(before), ReferenceEqualityComparer.Instance).Count();

    private static IEnumerable<object?> Models(GeneratorDriverRunResult run) =>
        run.Results.SelectMany(result => result.TrackedSteps.Where(step => step.Key is "Signatures" or "Schemas" or "Programs" or "Configurables" or "Tools" or "PredictorEntries" or "ProgramEntries"))
            .SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Value);

    private static int Emitted(GeneratorDriverRunResult run) =>
        run.Results.SelectMany(result => result.TrackedOutputSteps.Values).SelectMany(steps => steps).SelectMany(step => step.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    private static Cost Median(Func<int, Cost> measure)
    {
        var costs = Enumerable.Range(0, Repeats).Select(measure).OrderBy(cost => cost.Milliseconds).ToArray();
        return costs[Repeats / 2];
    }

    private readonly record struct Cost(double Milliseconds, double Kilobytes);
}
