using System.Globalization;
using ElixirMl.Evaluation;
using ElixirMl.Evaluation.Statistics;
using ElixirMl.Programs;
using ElixirMl.Search;
using ElixirMl.Search.Frontiers;
using ElixirMl.Search.Importance;
using ElixirMl.Variables;
using Spectre.Console;

namespace Searching;

/// <summary>What the lesson prints.</summary>
internal static class Report
{
    private const int Shown = 10;

    public static void Task(Lesson lesson, int trials, int calls)
    {
        Heading("What may vary");
        var table = new Table().Border(TableBorder.Simple).AddColumns("variable", "default", "hints");
        foreach (var variable in lesson.Start.Space.Variables)
        {
            table.AddRow(Markup.Escape(variable.Name), Markup.Escape(variable.DefaultValue.ToString()), Markup.Escape(variable.Hints.ToString()));
        }

        AnsiConsole.Write(table);
        Say($"Every trial is measured on {lesson.Practice} sentences: accuracy, money and latency. At most {trials} trials and {calls} calls; {lesson.Exam} other sentences judge at the end.");
    }

    public static async Task<T> WithProgressAsync<T>(int trials, Func<Action<Trial>, Task<T>> run)
    {
        return await AnsiConsole.Progress().StartAsync(async context =>
        {
            var bar = context.AddTask("trials", maxValue: trials);
            var result = await run(_ => bar.Increment(1));
            bar.StopTask();
            return result;
        });
    }

    public static void Frontier(Study study, StudyRun run)
    {
        Heading("Frontier: nothing else is better in one objective without being worse in another");
        Say($"{run.Trials} trials. {run.Message}");
        var table = new Table().Border(TableBorder.Simple).AddColumns("trial", "accuracy", "$ per 1,000", "95 of 100 within", string.Join(", ", study.Domain.Space.Variables.Select(static variable => variable.Name[(variable.Name.LastIndexOf('.') + 1)..])));
        foreach (var trial in study.Frontier.OrderByDescending(static trial => trial.Values[0]).Take(Shown))
        {
            table.AddRow($"{trial.Number}", Percent(trial.Values[0]), $"{trial.Values[1] * 1000:0.0000}", $"{trial.Values[2]:0.000} s", Markup.Escape(Short(trial.Configuration)));
        }

        AnsiConsole.Write(table);
        if (study.Frontier.Count > Shown)
        {
            Say($"… and {study.Frontier.Count - Shown} that are less accurate, but cheaper or faster.");
        }
    }

    public static void Picks(IEnumerable<Selection> picks)
    {
        Heading("Three rules, three picks");
        foreach (var pick in picks)
        {
            Say($"[bold]{pick.Trial.Number}[/]: {pick.Reason}");
        }
    }

    public static void Importance(Study study)
    {
        foreach (var objective in study.Objectives)
        {
            Heading($"What mattered for {objective.Name}");
            foreach (var variable in new ImportanceAnalysis(study, objective.Name).FunctionalAnova().Variables.Take(4))
            {
                Say($"  {variable.ToString()}");
            }
        }
    }

    public static void Exam(EvaluationResult start, EvaluationResult chosen, Trial pick)
    {
        Heading("On sentences nothing was chosen by");
        Say($"  start:  {start.ToString()}");
        Say($"  chosen: {chosen.ToString()}");
        Say($"{chosen.ComparedTo(start).Verdict} The search had seen {Percent(pick.Values[0])} for its pick.");
    }

    /// <summary>Half of the frontier is as fast or faster.</summary>
    public static double MedianLatency(Study study) => Summary.Of(study.Frontier.Select(static trial => trial.Values[2])).P50;

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %");

    private static string Short(VariableConfiguration configuration) =>
        string.Join(", ", configuration.Select(static pair => Text(pair.Value)));

    private static string Text(VariableValue value) => value.Kind == VariableValueKind.Real ? $"{value.AsReal():0.##}" : value.ToString();

    private static void Say(FormattableString line) => AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, line);

    private static void Heading(string text)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(text)}[/]").LeftJustified());
    }
}
