using System.Globalization;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Variables;
using ElixirMl.Variables.Spaces;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Finds what is wrong between the variables of a type.</summary>
internal sealed class SpaceFaults(INamedTypeSymbol type, VariableSet variables, Faults faults)
{
    private readonly string[] _names = [.. variables.Own.Select(static variable => variable.Model.Name)];

    internal void Find()
    {
        foreach (var variable in variables.Own)
        {
            foreach (var test in variable.Tests)
            {
                Check(variable, test);
            }

            CheckDependencies(variable);
        }

        FindCycle();
    }

    // A path below a property belongs to the property, as far as the order of dependencies goes.
    private static string Head(string name)
    {
        var dot = name.IndexOf('.');
        return dot < 0 ? name : name.Substring(0, dot);
    }

    private void Check(ParsedVariable variable, VariableTest test)
    {
        var refusals = faults.Of(variable.Property, test.Attribute);
        if (Unknown(test.Variable))
        {
            refusals.Refuse(FaultKind.ConditionIsUnknown, $"its condition names '{test.Variable}', which is no [Variable] of {type.Name}{Hint(test.Variable, out var nearest)}", FaultPlace.At(0), nearest);
            return;
        }

        var target = variables.All.FirstOrDefault(other => other.Name == test.Variable);
        if (target?.Kind == VariableKind.Bundle)
        {
            refusals.Refuse(FaultKind.ConditionNeverHolds, $"a condition cannot compare '{test.Variable}', which is a bundle of variables: name one of them, such as '{variables.Paths.FirstOrDefault(path => path.StartsWith(test.Variable + ".", StringComparison.Ordinal))}'", FaultPlace.At(0));
            return;
        }

        for (var i = 0; i < test.Values.Count; i++)
        {
            if (target is { Domains.Count: > 0 } && !target.Domains.Any(domain => Allows(domain, test.Values[i])))
            {
                RefuseValue(refusals, test, i, target);
            }
        }
    }

    private static void RefuseValue(PropertyFaults refusals, VariableTest test, int index, VariableModel target)
    {
        var value = test.Values[index].TrimEnd('D');
        var isText = test.Attribute.Arguments(1)[index].Value is string;
        var choices = target.Domains.SelectMany(static domain => domain.Choices).Distinct().ToArray();
        var nearest = NearestName.Of(value, choices);
        var hint = nearest is not null ? $", did you mean '{nearest}'?" : choices.Length is > 0 and <= 12 ? $", it is one of {string.Join(", ", choices)}" : "";
        refusals.Refuse(FaultKind.ConditionNeverHolds, $"it has a condition that can never hold: {test.Variable} is never {value}{hint}", FaultPlace.At(index + 1), nearest is not null && isText ? CSharpText.Literal(nearest) : null);
    }

    private void CheckDependencies(ParsedVariable variable)
    {
        var names = variable.Attribute.GetStrings("DependsOn");
        for (var i = 0; i < names.Count; i++)
        {
            if (Unknown(names[i]))
            {
                faults.Of(variable.Property, variable.Attribute).Refuse(FaultKind.ConditionIsUnknown, $"it depends on '{names[i]}', which is no [Variable] of {type.Name}{Hint(names[i], out var nearest)}", new("DependsOn", i), nearest);
            }
        }
    }

    // A condition on what is declared wrongly is no further mistake.
    private bool Unknown(string path) => !_names.Contains(path) && !variables.Paths.Contains(path);

    private string Hint(string wrong, out string? replacement)
    {
        string[] paths = [.. variables.Paths];
        var nearest = NearestName.Of(wrong, paths);
        replacement = nearest is null ? null : nearest.Contains('.') ? CSharpText.Literal(nearest) : $"nameof({CSharpText.Escape(nearest)})";
        return nearest is not null ? $", did you mean '{nearest}'?" : paths.Length is > 0 and <= 12 ? $": known are {string.Join(", ", paths)}" : "";
    }

    private static bool Allows(DomainModel domain, string value) =>
        domain.IsOpen || (domain.IsRange ? Between(domain, value) : domain.Choices.Contains(value));

    private static bool Between(DomainModel domain, string value) =>
        double.TryParse(value.TrimEnd('D'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number >= domain.Minimum
        && number <= domain.Maximum;

    private void FindCycle()
    {
        var reads = variables.Own.Select(variable => variable.Reads.Select(name => Array.IndexOf(_names, Head(name))).Where(static index => index >= 0).ToArray()).ToArray();
        DependencyOrder.Sort(reads, out var cycle);
        if (cycle is not null)
        {
            var first = variables.Own[cycle[0]];
            faults.Add(FaultKind.DependencyCycle, first.Property, $"Variable '{first.Model.Name}' depends on itself: {string.Join(" → ", cycle.Select(index => _names[index]))}, remove one of these conditions or dependencies");
        }
    }
}
