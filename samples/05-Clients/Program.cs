using System.Text;
using Clients;

Console.OutputEncoding = Encoding.UTF8;
var lesson = new Lesson(Console.Out);
await lesson.RunAsync();
await lesson.RunAsync(maxCost: 0.0012m);
