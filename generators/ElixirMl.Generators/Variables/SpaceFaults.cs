using ElixirMl.Variables;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Generators.Variables;

/// <summary>What can be wrong between the variables of a type; names and texts only, so that rules can share it.</summary>
internal static class SpaceFaults
{
    internal static IEnumerable<string> Of(string owner, IReadOnlyList<VariableModel> variables)
    {
        var names = variables.Select(static variable => variable.Name).ToArray();
        var faults = variables.SelectMany(variable => Unknown(owner, variable, names)).Concat(variables.SelectMany(variable => Impossible(variable, variables))).ToList();
        if (faults.Count == 0 && Cycle(variables, names) is { } cycle)
        {
            faults.Add(cycle);
        }

        return faults;
    }

    // A path below a property, such as the value of a hybrid, is judged when the space is made.
    private static string Head(string name)
    {
        var dot = name.IndexOf('.');
        return dot < 0 ? name : name.Substring(0, dot);
    }

    private static IEnumerable<string> Unknown(string owner, VariableModel variable, string[] names)
    {
        foreach (var name in variable.Reads.Where(name => !names.Contains(Head(name))).Distinct())
        {
            yield return $"Variable '{variable.Name}': [When] names '{name}', which is no [Variable] property of {owner}. {NearestName.Hint(name, names)}".TrimEnd();
        }
    }

    private static IEnumerable<string> Impossible(VariableModel variable, IReadOnlyList<VariableModel> variables)
    {
        foreach (var test in variable.Tests)
        {
            var target = variables.FirstOrDefault(other => other.Name == test.Variable);
            if (target?.Kind == VariableKind.Bundle)
            {
                yield return $"Variable '{variable.Name}': a condition cannot compare '{test.Variable}', which is a bundle of variables. Move the variable into the bundle.";
            }

            foreach (var value in test.Values.Where(value => target is not null && target.Domains.Count > 0 && !target.Domains.Any(domain => Allows(domain, value))))
            {
                var choices = target!.Domains.SelectMany(static domain => domain.Choices).Distinct().ToArray();
                yield return $"Variable '{variable.Name}': it has a condition that can never hold: {test.Variable} is never {value}. {NearestName.Hint(value, choices)}".TrimEnd();
            }
        }
    }

    private static bool Allows(DomainModel domain, string value) =>
        domain.IsOpen || (domain.IsRange ? Between(domain, value) : domain.Choices.Contains(value));

    private static bool Between(DomainModel domain, string value) =>
        double.TryParse(value.TrimEnd('D'), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number >= domain.Minimum
        && number <= domain.Maximum;

    private static string? Cycle(IReadOnlyList<VariableModel> variables, string[] names)
    {
        var reads = variables.Select(variable => variable.Reads.Select(name => Array.IndexOf(names, Head(name))).ToArray()).ToArray();
        DependencyOrder.Sort(reads, out var cycle);
        return cycle is null ? null : $"Variable '{names[cycle[0]]}': it depends on itself: {string.Join(" → ", cycle.Select(index => names[index]))}. Remove one of these dependencies.";
    }
}
