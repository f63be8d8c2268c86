using System.Globalization;
using ElixirMl.CacheProcess;
using ElixirMl.Clients.Caching;
using Microsoft.Extensions.AI;

// A process of its own that asks through a cache on disk: `FOLDER COUNT`. After each answer it prints the number of the question,
// and at the end how often the model was asked. Tests start several, and kill some.
var model = new EchoModel();
using var client = new CachingChatClient(model, new() { Folder = args[0] });
var count = int.Parse(args[1], CultureInfo.InvariantCulture);
for (var number = 0; number < count; number++)
{
    var reply = await client.GetResponseAsync(EchoModel.Question(number));
    if (reply.Text != EchoModel.Answer(number))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrong {number}"));
        return 1;
    }

    Console.WriteLine(number.ToString(CultureInfo.InvariantCulture));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"asked {model.Calls}"));
return 0;
