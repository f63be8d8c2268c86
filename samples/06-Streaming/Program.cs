using System.Text;
using ElixirMl.Clients;
using ElixirMl.Clients.Lexical;
using Streaming;

Console.OutputEncoding = Encoding.UTF8;
using var telemetry = args is [var collector] ? new OtlpExport(new Uri(collector)) : null;
using var client = new LexicalChatClient("lexical-small").AsBuilder().UseOpenTelemetry().Build();
await new Lesson(client, Console.Out).RunAsync("Good morning. My card was charged 59 € twice for the same invoice. Please send the money back.");
