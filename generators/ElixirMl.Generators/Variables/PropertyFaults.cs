using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Takes what is wrong with one attribute of a property.</summary>
internal sealed class PropertyFaults(Faults all, IPropertySymbol property, AttributeData? attribute, string prefix)
{
    /// <param name="kind">Which mistake.</param>
    /// <param name="reason">Rule and cure, as the end of a sentence about the variable.</param>
    /// <param name="place">The argument that is wrong; the attribute by default.</param>
    /// <param name="replacement">C# that cures the mistake where it stands.</param>
    internal void Refuse(FaultKind kind, string reason, FaultPlace? place = null, string? replacement = null) =>
        all.Add(new(kind, $"Variable '{property.Name}': {prefix}{reason}", property) { Attribute = attribute, Place = place, Replacement = replacement });

    internal void Refuse(DomainFault fault) => Refuse(fault.Kind, fault.Reason, fault.Setting is null ? null : new(fault.Setting), fault.Replacement);

    /// <summary>The same property seen through another attribute.</summary>
    internal PropertyFaults In(AttributeData other, string where) => new(all, property, other, where);
}
