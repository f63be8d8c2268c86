using System.Text;
using Clients;

Console.OutputEncoding = Encoding.UTF8;
await new Lesson(Console.Out).RunAsync();
