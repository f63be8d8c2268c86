using ElixirMl.Schemas;

namespace ElixirMl.Variables.Catalogue;

/// <summary>One model of a provider.</summary>
/// <param name="Name">The name the provider's API knows.</param>
public sealed record ModelEntry(string Name)
{
    /// <summary>A line of models that behave alike, for example <c>gpt-4</c>.</summary>
    /// <value>Default: empty, none.</value>
    public string Family { get; init; } = "";

    /// <summary>What it can do: <c>text, vision, reasoning, code, math, tools</c>, <c>json-schema</c> when replies can be bound to a schema, <c>json-mode</c> when to JSON, and <c>sampling</c> when it accepts temperature and top-p.</summary>
    public ValueList<string> Capabilities { get; init; } = ValueList<string>.Empty;

    /// <summary>Most tokens of prompt and reply together.</summary>
    public long ContextWindow { get; init; }

    /// <summary>Most tokens of one reply.</summary>
    public long OutputLimit { get; init; }

    /// <summary>US dollars for a million tokens of prompt.</summary>
    public double InputPrice { get; init; }

    /// <summary>US dollars for a million tokens of reply.</summary>
    public double OutputPrice { get; init; }

    /// <summary>When limits and prices were true.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>Whether it can do all of these.</summary>
    /// <param name="capabilities">Words as in <see cref="Capabilities"/>.</param>
    public bool Can(IEnumerable<string> capabilities)
    {
        ArgumentNullException.ThrowIfNull(capabilities);

        return Can(capabilities.ToValueList());
    }

    // Rules ask for every sample; a delegate each time would be most of what a sample allocates.
    internal bool Can(ValueList<string> capabilities)
    {
        foreach (var capability in capabilities.AsSpan())
        {
            if (!Capabilities.AsSpan().Contains(capability))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>US dollars of one call.</summary>
    /// <param name="inputTokens">Tokens of the prompt.</param>
    /// <param name="outputTokens">Tokens of the reply.</param>
    public double Cost(long inputTokens, long outputTokens) => ((inputTokens * InputPrice) + (outputTokens * OutputPrice)) / 1_000_000;
}
