using System.Globalization;
using System.Text;
using ElixirMl.Clients.Lexical;
using ElixirMl.Programs;
using ElixirMl.Search.Frontiers;
using Searching;

Console.OutputEncoding = Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

const int trials = 80;
const int calls = 12_000;
using var client = new LexicalChatClient("lexical-small");
var lesson = new Lesson(client, seed: 0, calls);
Report.Task(lesson, trials, calls);

var (study, run) = await Report.WithProgressAsync(trials, tried => lesson.SearchAsync(trials, tried, cancellation.Token));
Report.Frontier(study, run);
if (study.Frontier.Count == 0)
{
    return 1;
}

SelectionRule[] rules =
[
    new SelectionRule.First("accuracy"),
    new SelectionRule.Balanced(),
    new SelectionRule.WithinBounds("accuracy", [("latency", Report.MedianLatency(study))]),
];
var picks = rules.Select(rule => rule.Pick(study.Frontier, study.Objectives)).ToArray();
Report.Picks(picks);
Report.Importance(study);

var start = await lesson.ExamineAsync(lesson.Start.Space.Default(), cancellation.Token);
var chosen = await lesson.ExamineAsync(picks[0].Trial.Configuration, cancellation.Token);
Report.Exam(start, chosen, picks[0].Trial);
return 0;
