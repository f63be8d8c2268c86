using ElixirMl.Clients;
using Microsoft.Extensions.AI;
using static System.FormattableString;

namespace ElixirMl.Endpoints;

/// <summary>What a reply shows about options that were not heeded.</summary>
internal static class ReplyWarnings
{
    public static List<string> Of(ChatOptions? options, UsageDetails? usage, string cure = "")
    {
        var warnings = new List<string>();
        if (usage is null)
        {
            warnings.Add("The endpoint did not report its tokens; usage and cost of this call count as zero.");
        }

        if (options?.MaxOutputTokens is { } limit && usage?.OutputTokenCount > limit)
        {
            warnings.Add(Invariant($"The endpoint wrote {usage.OutputTokenCount} tokens although {limit} were allowed.{cure}"));
        }

        return warnings;
    }

    public static AdditionalPropertiesDictionary? ToProperties(IReadOnlyList<string> warnings) =>
        warnings.Count == 0 ? null : new() { [CallProperties.Warnings] = warnings };
}
