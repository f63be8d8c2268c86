using Microsoft.Extensions.AI;

namespace ElixirMl.Clients;

/// <summary>Usage that a stream reports on its way.</summary>
internal static class StreamedUsage
{
    public static TokenUsage Of(ChatResponseUpdate update)
    {
        var sum = default(TokenUsage);
        for (var index = 0; index < update.Contents.Count; index++)
        {
            if (update.Contents[index] is UsageContent usage)
            {
                sum += TokenUsage.From(usage.Details);
            }
        }

        return sum;
    }
}
