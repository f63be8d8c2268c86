using System.Text;
using ElixirMl.Clients;
using ElixirMl.Optimizers;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Schemas;
using Quickstart;
using Quickstart.Data;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

try
{
    var arguments = Arguments.Parse(args);
    using var client = ModelClient.FromEnvironment();
    var sorter = new ApiSorter(client);
    var lesson = new Lesson(sorter, arguments);
    if (arguments.Summary is { } summary)
    {
        Report.Answer(summary, await lesson.AnswerAsync(summary, cancellation.Token));
        return 0;
    }

    var data = ApiSummaries.Read(arguments.Seed);
    Report.Task(sorter, data);

    var before = await lesson.ScoreAsync(data, cancellation.Token);
    Report.Before(before);

    Report.Estimate(lesson.Estimate(data));
    var result = await Report.WithProgressAsync(progress => lesson.OptimizeAsync(data, before, progress, cancellation.Token));
    Report.After(result);

    await result.SaveAsync(arguments.StateFile, cancellation.Token);
    Report.Saved(arguments);
    return 0;
}
catch (OperationCanceledException)
{
    AnsiConsole.MarkupLine("[yellow]Stopped.[/]");
    return 130;
}
catch (Exception error) when (error is ArgumentException or IOException or ProgramFileException or PredictionException or OptimizationException or ModelClientException or ValidationException)
{
    Terminal.Say($"[red]{error.Message}[/]");
    return 1;
}
