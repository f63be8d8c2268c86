using System.Globalization;
using ElixirMl.Search;
using ElixirMl.Variables;
using Spectre.Console;

namespace Retrying;

/// <summary>What the lesson prints.</summary>
internal static class Report
{
    public static void Space(VariableSpace space)
    {
        Heading("A retry policy, and everything that may vary in it");
        var table = new Table().Border(TableBorder.Simple).AddColumns("variable", "default", "what it does");
        foreach (var variable in space.Variables)
        {
            var standard = variable is CompositeVariable ? "computed" : variable.DefaultValue.IsAbsent ? "depends" : variable.DefaultValue.ToString();
            table.AddRow(Markup.Escape(variable.Name), Markup.Escape(standard), Markup.Escape(variable.Description + Condition(variable)));
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine($"{space.Dimensions.Count} dimensions, {space.Size.ContinuousDimensions} of them continuous, {space.Constraints.Count} constraint. No language model anywhere.");
    }

    public static void Search(Study study)
    {
        Heading($"Random search: {study.Trials.Count} policies, each through six simulated minutes");
        var best = double.PositiveInfinity;
        foreach (var trial in study.Trials.Where(static trial => trial.Values.Count > 0))
        {
            if (trial.Values[0] < best)
            {
                best = trial.Values[0];
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  trial {trial.Number,3}: regret [bold]{best,6:0.00}[/]  [grey]{Short(trial.Configuration)}[/]");
            }
        }
    }

    public static void Change(VariableConfiguration before, VariableConfiguration after)
    {
        Heading("What changed");
        foreach (var name in before.Names.Where(name => before[name] != after[name]))
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {name}: {Shown(before[name])} → [bold]{Shown(after[name])}[/]");
        }
    }

    public static void Exam(Outcome before, Outcome after)
    {
        Heading("Twelve other minutes, which nothing was chosen by");
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "answered", "mean wait", "95 of 100 wait at most", "tries", "regret");
        Row(table, "as written", before);
        Row(table, "as found", after);
        AnsiConsole.Write(table);
    }

    private static void Row(Table table, string name, Outcome outcome) => table.AddRow(
        name, $"{outcome.Answered * 100:0.0} %", $"{outcome.Wait:0.00} s", $"{outcome.LongWait:0.00} s", $"{outcome.Tries:0.00}", $"{outcome.Regret:0.00}");

    private static string Condition(Variable variable) => variable.When is { } when ? $" Only when {when}." : "";

    private static string Short(VariableConfiguration configuration) => string.Join(", ", configuration.Where(static pair => pair.Key != nameof(RetryPolicy.Patience)).Select(static pair => $"{pair.Key[(pair.Key.LastIndexOf('.') + 1)..]} {Shown(pair.Value)}"));

    private static string Shown(VariableValue value) => value.IsAbsent ? "–" : value.Kind == VariableValueKind.Real ? $"{value.AsReal():0.###}" : value.ToString();

    private static void Heading(string text)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(text)}[/]").LeftJustified());
    }
}
