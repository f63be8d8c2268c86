using System.Globalization;

namespace ElixirMl.Search.Importance;

/// <summary>How much one variable matters.</summary>
/// <param name="Name">Path of the variable, or two paths joined by <c> × </c> for an interaction.</param>
/// <param name="Share">Share of what matters, in [0, 1].</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end of the 95 % interval.</param>
public sealed record VariableImportance(string Name, double Share, double Low, double High)
{
    /// <summary>In words: <c>Model matters 62 % (±6)</c>, or <c>Temperature hardly matters</c>.</summary>
    public override string ToString() => Share < 0.02
        ? $"{Name} hardly matters"
        : string.Create(CultureInfo.InvariantCulture, $"{Name} matters {100 * Share:0} % (±{50 * (High - Low):0})");
}
