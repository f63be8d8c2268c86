using ElixirMl.Datasets;
using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Schemas;
using Spectre.Console;

namespace Quickstart;

/// <summary>What the lesson prints.</summary>
internal static class Report
{
    private const int ShownDiffLines = 24;

    public static void Task(ApiSorter sorter, DataSplit<SortApi> data)
    {
        var signature = sorter.Sort.Signature;
        Heading("The task");
        Terminal.Say($"[bold]{signature.Name}[/]: {signature.Instructions}");
        Print("given", signature.Inputs);
        Print("wanted", signature.Outputs);
        Terminal.Say($"Data: the XML documentation of the .NET SDK, {data.Train.Count} sentences to train, {data.Validation.Count} to validate, {data.Test.Count} to test.");
    }

    public static void Before(EvaluationResult result)
    {
        Heading("Before");
        Terminal.Say($"Accuracy on the test split: [bold]{Percent(result)}[/], {Money(result)}");
    }

    public static void Estimate(OptimizationEstimate estimate)
    {
        Heading("Optimizing");
        Terminal.Say($"Expected: {estimate.ToString()}.");
    }

    public static async Task<T> WithProgressAsync<T>(Func<IProgress<OptimizationProgress>, Task<T>> run)
    {
        return await AnsiConsole.Progress().HideCompleted(false).Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("planning");
                var result = await run(new BarProgress(bar));
                bar.Value = bar.MaxValue;
                return result;
            });
    }

    public static void After(OptimizationResult<ApiSorter> result)
    {
        Heading("After");
        Terminal.Say($"Accuracy on the test split: [bold]{Percent(result.HeldOut!.Optimized)}[/], {Money(result.HeldOut.Optimized)}");
        Terminal.Say($"{result.HeldOut.ToString()}");
        Changes(result.Report);
        Frontier(result);
    }

    public static void Saved(Arguments arguments)
    {
        var state = arguments.StateFile == Arguments.DefaultStateFile ? "" : $"--state {arguments.StateFile} ";
        AnsiConsole.WriteLine();
        Terminal.Say($"Saved to {arguments.StateFile}. Now ask it:");
        Terminal.Say($"  [bold]dotnet run --project samples/01-Quickstart -- {state}\"Provides a stream for a file.\"[/]");
    }

    public static void Answer(string summary, SortApiPrediction answer)
    {
        Terminal.Say($"{summary}");
        Terminal.Say($"→ [bold]{answer.Area}[/]  ({answer.Call.Model}, {answer.Call.Usage.TotalTokens} tokens, ${answer.Call.Cost:0.000000})");
    }

    private static void Changes(ProgramChanges changes)
    {
        Heading("What changed");
        foreach (var choice in changes.Choices)
        {
            Terminal.Say($"{choice.ToString()}");
        }

        foreach (var predictor in changes.Predictors)
        {
            Terminal.Say($"{predictor.Name}: {predictor.DemosBefore} → {predictor.DemosAfter} demos, {predictor.Bootstrapped} of them made by the program itself. The prompt:");
            Diff(predictor.PromptDiff.TrimEnd().Split('\n'));
        }
    }

    private static void Diff(string[] lines)
    {
        foreach (var line in lines.Take(ShownDiffLines))
        {
            AnsiConsole.Write(new Text(line + "\n", new Style(line.StartsWith('+') ? Color.Green : line.StartsWith('-') ? Color.Red : Color.Grey)));
        }

        if (lines.Length > ShownDiffLines)
        {
            Terminal.Say($"[grey]  … {lines.Length - ShownDiffLines} more lines[/]");
        }
    }

    private static void Frontier(OptimizationResult<ApiSorter> result)
    {
        Heading("Frontier: no other candidate is both better and cheaper");
        var table = new Table().Border(TableBorder.Simple).AddColumns("candidate", "accuracy (validation)", "$ per 1,000", "demos", "configuration");
        foreach (var candidate in result.Frontier)
        {
            var score = candidate.Score!;
            table.AddRow(
                Markup.Escape($"#{candidate.Number} {candidate.Origin}"),
                Percent(score),
                Terminal.Text($"{score.CostPerExample * 1000:0.0000}"),
                Terminal.Text($"{candidate.Demos.Values.Sum()}"),
                Markup.Escape(candidate.Configuration.ToString()));
        }

        AnsiConsole.Write(table);
        Terminal.Say($"Spent: {result.Used.ToString()}");
    }

    private static void Print(string side, Schema schema)
    {
        foreach (var field in schema.Fields)
        {
            var values = field.Type is FieldType.Enumeration choices ? $" ({string.Join(", ", choices.Values.Select(value => value.JsonName))})" : "";
            Terminal.Say($"  {side}: [bold]{field.JsonName}[/]{values} – {field.Description}");
        }
    }

    private static void Heading(string text)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(text)}[/]").LeftJustified());
    }

    private static string Percent(EvaluationResult result) =>
        Terminal.Text($"{result.Mean * 100:0.0} % ({result.Interval.Lower * 100:0.0} to {result.Interval.Upper * 100:0.0})");

    private static string Money(EvaluationResult result) => Terminal.Text($"${result.CostPerExample * 1000:0.0000} per 1,000 answers");

    private sealed class BarProgress(ProgressTask bar) : IProgress<OptimizationProgress>
    {
        public void Report(OptimizationProgress value)
        {
            bar.MaxValue = Math.Max(1, value.ExpectedRuns);
            bar.Value = Math.Min(value.Runs, bar.MaxValue);
            bar.Description = value.BestScore is { } best ? Terminal.Text($"{Doing(value.Phase)}, best so far {best * 100:0.0} %") : Doing(value.Phase);
        }

        private static string Doing(OptimizationPhase phase) => phase switch
        {
            OptimizationPhase.Planned => "planned",
            OptimizationPhase.ScoringStart => "scoring the start",
            OptimizationPhase.Bootstrapping => "collecting right answers as demos",
            OptimizationPhase.ScoringCandidates => "scoring candidates",
            _ => "done",
        };
    }
}
