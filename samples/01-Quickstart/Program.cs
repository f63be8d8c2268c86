using System.Text;
using ElixirMl.Programs;
using Microsoft.Extensions.AI;
using Quickstart;
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
    using IChatClient client = ModelClient.FromEnvironment();
    var sorter = new ApiSorter(client);
    if (arguments.Summary is { } summary)
    {
        await Lesson.AnswerAsync(sorter, summary, arguments.StateFile, cancellation.Token);
    }
    else
    {
        await Lesson.OptimizeAsync(sorter, arguments, cancellation.Token);
    }

    return 0;
}
catch (OperationCanceledException)
{
    AnsiConsole.MarkupLine("[yellow]Stopped.[/]");
    return 130;
}
catch (Exception error) when (error is ArgumentException or IOException or ProgramFileException)
{
    Terminal.Say($"[red]{error.Message}[/]");
    return 1;
}
