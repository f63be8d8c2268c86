using ElixirMl.Streaming;

namespace ElixirMl.Sdk.Tests.Streaming;

/// <summary>Reads streams to their end.</summary>
internal static class Updates
{
    public static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> stream)
    {
        var updates = new List<T>();
        await foreach (var update in stream)
        {
            updates.Add(update);
        }

        return updates;
    }

    public static IEnumerable<T> Of<T>(this IEnumerable<T> updates, StreamUpdateKind kind)
        where T : StreamUpdate => updates.Where(update => update.Kind == kind);

    public static string Text(this IEnumerable<StreamUpdate> updates, string field) => string.Concat(updates.Where(update => update.Field == field).Select(update => update.Delta));
}
