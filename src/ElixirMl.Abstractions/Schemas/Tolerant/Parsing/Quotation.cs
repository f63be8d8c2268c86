using System.Buffers;

namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>Which quotes open a string and which close it.</summary>
internal static class Quotation
{
    private static readonly SearchValues<char> Double = SearchValues.Create("\"\\");
    private static readonly SearchValues<char> Single = SearchValues.Create("'\\");
    private static readonly SearchValues<char> Tick = SearchValues.Create("`\\");
    private static readonly SearchValues<char> CurlyDouble = SearchValues.Create("”“\"\\");
    private static readonly SearchValues<char> CurlySingle = SearchValues.Create("’‘'\\");
    private static readonly SearchValues<char> Angle = SearchValues.Create("»\\");

    public static bool IsOpener(char character) => character is '"' or '\'' or '`' or '“' or '”' or '„' or '‘' or '’' or '«';

    /// <summary>The closing quotes and the backslash.</summary>
    public static SearchValues<char> Closers(char opener) => opener switch
    {
        '"' => Double,
        '\'' => Single,
        '`' => Tick,
        '‘' or '’' => CurlySingle,
        '«' => Angle,
        _ => CurlyDouble,
    };
}
