using System.Globalization;
using System.Text;

namespace ElixirMl.Evaluation.Metrics;

/// <summary>Makes answers comparable that differ only in writing.</summary>
public static class AnswerText
{
    /// <summary>Lower case, without punctuation and English articles, single spaces.</summary>
    /// <param name="text">Any text; <see langword="null"/> counts as empty.</param>
    /// <remarks>As in the evaluation of SQuAD (Rajpurkar et al. 2016), after Unicode decomposition.</remarks>
    public static string Normalize(string? text) => string.Join(' ', Words(text));

    /// <summary>The words of <see cref="Normalize"/>.</summary>
    /// <param name="text">Any text; <see langword="null"/> counts as empty.</param>
    public static IReadOnlyList<string> Words(string? text)
    {
        var plain = new StringBuilder();
        foreach (var rune in (text ?? "").Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (!IsPunctuation(rune))
            {
                plain.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return [.. plain.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(static word => word is not ("a" or "an" or "the"))];
    }

    private static bool IsPunctuation(Rune rune) =>
        Rune.IsPunctuation(rune) || (rune.IsAscii && Rune.GetUnicodeCategory(rune) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol);
}
