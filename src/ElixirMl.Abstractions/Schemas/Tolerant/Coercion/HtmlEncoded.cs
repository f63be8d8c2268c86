using System.Net;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Reads JSON whose quotes were written as entities of HTML.</summary>
internal static class HtmlEncoded
{
    public static bool TryRead(ReadOnlySpan<char> text, FieldType type, JsonBuffer output, TolerantLog log)
    {
        if (text.IndexOf("&quot;", StringComparison.Ordinal) < 0 || text.Contains('"') || text[0] is not ('{' or '['))
        {
            return false;
        }

        log.Work += text.Length;
        var attempt = log.Fork();
        var before = output.Length;
        if (!ContainerSearch.TryRead(WebUtility.HtmlDecode(text.ToString()), type, output, attempt))
        {
            output.Length = before;
            return false;
        }

        log.Mend(RepairKinds.Escape);
        log.Absorb(attempt);
        return true;
    }
}
