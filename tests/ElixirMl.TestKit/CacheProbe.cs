using System.Collections;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.TestKit;

/// <summary>Edits a project as a user would while typing and demands that a generator does no more work than the edit deserves.</summary>
public static class CacheProbe
{
    /// <summary>
    /// Demands that a clone, an unrelated file, a comment above the type and another method body change nothing, that renaming
    /// a member changes the first type alone, and that no named step holds anything bound to a compilation.
    /// </summary>
    /// <param name="first">A source with an annotated type that has a body and a property, a record parameter or a field; this type is edited.</param>
    /// <param name="second">A source with another annotated type, which must stay cached throughout.</param>
    /// <param name="trackingNames">The steps between attribute and source. Leave out a branch that only reports diagnostics.</param>
    /// <exception cref="ExpectationException">Lists every step and output that changed without need, by edit.</exception>
    public static void Demands<TGenerator>(string first, string second, params string[] trackingNames)
        where TGenerator : IIncrementalGenerator, new()
    {
        var compilation = TestCompilation.Of(ProbeEdit.WithProbeMethod(first), second);
        var driver = GeneratorRun<TGenerator>.FreshDriver(compilation).RunGenerators(compilation);
        var start = GeneratorRun<TGenerator>.ResultOf(driver);

        DemandGroundToProbe(start, trackingNames);
        var violations = ModelFindings(start, trackingNames)
            .Concat(ProbeEdit.All.SelectMany(edit => Violations(edit, GeneratorRun<TGenerator>.ResultOf(driver.RunGenerators(edit.Apply(compilation))), trackingNames)));
        ExpectationException.ThrowIfAny($"{typeof(TGenerator).Name} does not cache:", [.. violations]);
    }

    // Without these the probe could pass because there was nothing to see.
    private static void DemandGroundToProbe(GeneratorRunResult start, string[] trackingNames)
    {
        if (trackingNames.Length == 0) throw new ArgumentException("Name at least one step.", nameof(trackingNames));

        var unknown = trackingNames.Where(name => !start.TrackedSteps.ContainsKey(name)).ToArray();
        if (unknown.Length > 0)
        {
            throw new ExpectationException($"No step is named {string.Join(", ", unknown)}; there are: {string.Join(", ", start.TrackedSteps.Keys.Order(StringComparer.Ordinal))}.");
        }

        var count = SourceOutputs(start).Count();
        if (count < 2) throw new ExpectationException($"Two types were given but only {count} output(s) with source came out: one per type is needed.");
    }

    private static IEnumerable<string> ModelFindings(GeneratorRunResult start, string[] trackingNames) =>
        from name in trackingNames
        from output in OutputsOf(start, name)
        from finding in ModelWalk.Findings(output.Value)
        select $"step '{name}': {finding}";

    private static IEnumerable<string> Violations(ProbeEdit edit, GeneratorRunResult result, string[] trackingNames) =>
        (edit.IsFelt ? FeltViolations(result, trackingNames) : UnfeltViolations(result, trackingNames)).Select(violation => $"after '{edit.Name}': {violation}");

    private static IEnumerable<string> UnfeltViolations(GeneratorRunResult result, string[] trackingNames)
    {
        var steps = from name in trackingNames
                    from output in OutputsOf(result, name)
                    where !IsQuiet(output.Reason)
                    select $"step '{name}' was {output.Reason}";
        var sources = from output in SourceOutputs(result)
                      where output.Reason != IncrementalStepRunReason.Cached
                      select $"a source output was {output.Reason}";
        return steps.Concat(sources);
    }

    private static IEnumerable<string> FeltViolations(GeneratorRunResult result, string[] trackingNames)
    {
        var sources = SourceOutputs(result).Select(output => output.Reason).ToArray();
        if (sources.All(IsQuiet)) yield return "no source output noticed the edit";
        if (!sources.Any(IsQuiet)) yield return "every source output was written again, also that of the other type";
        foreach (var name in trackingNames)
        {
            var reasons = OutputsOf(result, name).Select(output => output.Reason).ToArray();
            if (reasons.Length > 1 && !reasons.Any(IsQuiet)) yield return $"step '{name}' changed for every type";
        }
    }

    private static bool IsQuiet(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> OutputsOf(GeneratorRunResult result, string name) =>
        result.TrackedSteps.GetValueOrDefault(name, []).SelectMany(step => step.Outputs);

    // An output is a pair of sources and diagnostics; one without sources only reports, and reports may follow every shifted line.
    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> SourceOutputs(GeneratorRunResult result) =>
        result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs)
            .Where(output => output.Value is ITuple { Length: 2 } pair && pair[0] is IEnumerable sources && sources.Cast<object>().Any());
}
