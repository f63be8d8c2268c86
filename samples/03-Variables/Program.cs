using System.Globalization;
using System.Text;
using Retrying;

Console.OutputEncoding = Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

const int trials = 400;
var lesson = new Lesson(seed: 0);
Report.Space(RetryPolicy.Variables);

var study = await lesson.SearchAsync(trials, cancellation.Token);
if (study.Best is not { } best)
{
    return 1;
}

var found = lesson.Start.With(best.Configuration);
Report.Search(study);
Report.Change(lesson.Start.Active.ToValues(), found.Active.ToValues());
Report.Exam(lesson.Examine(lesson.Start), lesson.Examine(found));
return 0;
