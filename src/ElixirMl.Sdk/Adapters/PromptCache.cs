using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Adapters;

/// <summary>The prompts of one predictor, rendered once each.</summary>
/// <remarks>
/// Keyed by reference, which is exact because everything in the key is immutable. Readers take no lock; two writers at
/// once may lose an entry, which only costs rendering it again. Holds at most <see cref="Capacity"/> prompts, newest first.
/// </remarks>
internal sealed class PromptCache
{
    private const int Capacity = 8;

    private volatile Prompt[] _prompts = [];

    public Prompt Get(Adapter adapter, Signature signature, ValueList<Demo> demos, int? count)
    {
        var shown = count is { } limit && limit < demos.Count ? limit : demos.Count;
        foreach (var prompt in _prompts)
        {
            if (prompt.Count == shown && ReferenceEquals(prompt.Signature, signature) && ReferenceEquals(prompt.Adapter, adapter) && ReferenceEquals(prompt.Demos, demos))
            {
                return prompt;
            }
        }

        return Add(new(adapter, signature, demos, shown));
    }

    private Prompt Add(Prompt prompt)
    {
        _prompts = [prompt, .. _prompts.Take(Capacity - 1)];
        return prompt;
    }
}
