using System.Text;
using ElixirMl.Clients.Lexical;
using Strategies;

Console.OutputEncoding = Encoding.UTF8;
using var client = new LexicalChatClient("lexical-small");
await new Lesson(client, Console.Out).RunAsync(Tickets.Ticket);
