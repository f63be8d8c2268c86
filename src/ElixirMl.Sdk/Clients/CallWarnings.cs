using Microsoft.Extensions.AI;

namespace ElixirMl.Clients;

/// <summary>Tells the caller, beside the reply, what could not be done as asked.</summary>
internal static class CallWarnings
{
    /// <summary>Adds a warning to those under <see cref="CallProperties.Warnings"/>.</summary>
    public static AdditionalPropertiesDictionary Add(AdditionalPropertiesDictionary? properties, string warning)
    {
        properties ??= [];
        properties[CallProperties.Warnings] = properties.TryGetValue(CallProperties.Warnings, out IReadOnlyList<string>? before) ? [.. before, warning] : new[] { warning };
        return properties;
    }
}
