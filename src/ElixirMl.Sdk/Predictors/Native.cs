using System.Runtime.CompilerServices;
using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors;

/// <summary>What is written of a signature: earlier turns become messages of their own, and what a model can do in its own way is not asked for in words.</summary>
/// <remarks>Immutable; made once per signature and set of features.</remarks>
internal sealed class Native
{
    private static readonly ConditionalWeakTable<Signature, Native[]> Known = [];

    private Native(Signature asked, ModelFeatures features)
    {
        var tools = features.HasFlag(ModelFeatures.Tools) && Find(asked.Outputs, "tool_calls") is not null ? Find(asked.Inputs, "tools") : null;
        Tools = tools?.JsonName;
        ToolCalls = tools is null ? null : Find(asked.Outputs, "tool_calls")!.JsonName;
        Reasoning = (features & (ModelFeatures.Reasoning | ModelFeatures.ReasoningOnRequest)) != 0 ? Find(asked.Outputs, "reasoning")?.JsonName : null;
        RequestsReasoning = Reasoning is not null && !features.HasFlag(ModelFeatures.Reasoning);
        Citations = features.HasFlag(ModelFeatures.Citations) ? Find(asked.Outputs, "citations")?.JsonName : null;
        Histories = [.. asked.Inputs.Fields.Where(static field => History.IsHistory(field.Type)).Select(static field => field.JsonName)];
        Shown = Show(asked);
    }

    /// <summary>The signature that adapters write and read; the one that was asked where nothing was taken out.</summary>
    public Signature Shown { get; }

    /// <summary>Names of the inputs that hold earlier turns.</summary>
    public ValueList<string> Histories { get; }

    /// <summary>Name of the input whose tools are sent as such.</summary>
    public string? Tools { get; }

    /// <summary>Name of the output that receives the calls of the model.</summary>
    public string? ToolCalls { get; }

    /// <summary>Name of the output that receives the thoughts of the model.</summary>
    public string? Reasoning { get; }

    /// <summary>Whether the thoughts come only when the request asks for them.</summary>
    public bool RequestsReasoning { get; }

    /// <summary>Name of the output that receives the citations of the model.</summary>
    public string? Citations { get; }

    public static Native Of(Signature asked, ModelFeatures features)
    {
        foreach (var known in Known.GetValue(asked, static _ => []))
        {
            if (known.Features == features)
            {
                return known;
            }
        }

        return Add(asked, features);
    }

    private ModelFeatures Features { get; init; }

    // Two writers at once may lose an entry, which only costs making it again.
    private static Native Add(Signature asked, ModelFeatures features)
    {
        var made = new Native(asked, features) { Features = features };
        Known.AddOrUpdate(asked, [.. Known.GetValue(asked, static _ => []), made]);
        return made;
    }

    private static Field? Find(Schema schema, string type) =>
        schema.Fields.FirstOrDefault(field => field.Type is FieldType.Ml ml && ml.Name == type || field.Type is FieldType.Optional { Inner: FieldType.Ml inner } && inner.Name == type);

    private Signature Show(Signature asked)
    {
        var inputs = Without(asked.Inputs, [.. Histories, Tools]);
        var outputs = Without(asked.Outputs, [ToolCalls, Reasoning, Citations]);
        return ReferenceEquals(inputs, asked.Inputs) && ReferenceEquals(outputs, asked.Outputs) ? asked : asked with { Inputs = inputs, Outputs = outputs };
    }

    private static Schema Without(Schema schema, string?[] names)
    {
        ValueList<Field> left = [.. schema.Fields.Where(field => !names.Contains(field.JsonName))];
        return left.Count == schema.Fields.Count ? schema : schema with { Fields = left };
    }
}
