namespace ElixirMl.Schemas.Tolerant;

/// <summary>Ids of the repairs in <see cref="Repair.Kind"/>.</summary>
public static class RepairKinds
{
    /// <summary>A comma before a closing bracket was dropped.</summary>
    public const string TrailingComma = "trailing-comma";

    /// <summary>A comma between two members or items was added.</summary>
    public const string MissingComma = "missing-comma";

    /// <summary>A comma too many, or a semicolon in its place, was read as one comma.</summary>
    public const string ExtraComma = "extra-comma";

    /// <summary>A comment was dropped.</summary>
    public const string Comment = "comment";

    /// <summary>Single, curly, doubled or forgotten quotes were read as double quotes.</summary>
    public const string Quotes = "quotes";

    /// <summary>A key without quotes was read.</summary>
    public const string UnquotedKey = "unquoted-key";

    /// <summary>A text without quotes was read.</summary>
    public const string UnquotedText = "unquoted-text";

    /// <summary>A quote inside a string that should have been escaped was kept as text.</summary>
    public const string InnerQuotes = "inner-quotes";

    /// <summary>A line break or another control character in a string was kept.</summary>
    public const string ControlCharacter = "control-character";

    /// <summary>A backslash that begins no JSON escape was kept as text.</summary>
    public const string Escape = "escape";

    /// <summary>A text in triple quotes was read and its indentation removed.</summary>
    public const string TripleQuotes = "triple-quotes";

    /// <summary>A fenced block was read as the text inside it.</summary>
    public const string CodeFence = "code-fence";

    /// <summary>A number was written as JSON does not allow, such as <c>.5</c>, <c>01</c> or <c>1_000</c>.</summary>
    public const string NumberSyntax = "number-syntax";

    /// <summary>A literal was written in the way of another language, such as <c>True</c> or <c>None</c>.</summary>
    public const string LiteralSyntax = "literal-syntax";

    /// <summary>A key had no value; it was read as empty text.</summary>
    public const string MissingValue = "missing-value";

    /// <summary>A bracket too many was dropped.</summary>
    public const string ExtraBracket = "extra-bracket";

    /// <summary>A bracket that was never closed was closed where its parent ends.</summary>
    public const string MissingBracket = "missing-bracket";

    /// <summary>Braces or parentheses around plain items were read as a list.</summary>
    public const string ListBrackets = "list-brackets";

    /// <summary>Characters that mean nothing were dropped between members.</summary>
    public const string StrayText = "stray-text";

    /// <summary>The text ends too early; what was there was used.</summary>
    public const string Truncated = "truncated";

    /// <summary>A key was given twice; the last value was used.</summary>
    public const string DuplicateKey = "duplicate-key";

    /// <summary>Half of a surrogate pair was replaced by U+FFFD.</summary>
    public const string LoneSurrogate = "lone-surrogate";

    /// <summary>Text around the value was dropped.</summary>
    public const string Prose = "prose";

    /// <summary>The value stood inside a list of one.</summary>
    public const string ListOfOne = "list-of-one";

    /// <summary>The value stood inside an object that only wraps it.</summary>
    public const string Wrapped = "wrapped";

    /// <summary>The value was JSON inside a JSON string.</summary>
    public const string DoubleEncoded = "double-encoded";

    /// <summary>The fields were given as lines of <c>key: value</c>.</summary>
    public const string Lines = "lines";

    /// <summary>Another part of the text would have fitted as well; the first was used.</summary>
    public const string OtherCandidate = "other-candidate";

    /// <summary>The value stood in the part where the model thinks aloud.</summary>
    public const string InThinking = "in-thinking";

    /// <summary>A key was recognised although it is spelled in another way.</summary>
    public const string KeySpelling = "key-spelling";

    /// <summary>A key that no field declares was dropped.</summary>
    public const string UnknownKey = "unknown-key";

    /// <summary>A number was given as a string.</summary>
    public const string NumberFromText = "number-from-text";

    /// <summary>A truth value was given as a string, a number or another word.</summary>
    public const string BooleanFromText = "boolean-from-text";

    /// <summary>A currency sign was dropped.</summary>
    public const string Currency = "currency";

    /// <summary>Separators of thousands were dropped.</summary>
    public const string Grouping = "grouping";

    /// <summary>A fraction was divided.</summary>
    public const string Fraction = "fraction";

    /// <summary>A percentage was divided by one hundred.</summary>
    public const string Percent = "percent";

    /// <summary>Quotes, emphasis or punctuation around a value were dropped.</summary>
    public const string Markup = "markup";

    /// <summary>A name was recognised although its case differs, or by its name in C#.</summary>
    public const string NameSpelling = "name-spelling";

    /// <summary>A name was recognised by its letters and digits alone.</summary>
    public const string NamePunctuation = "name-punctuation";

    /// <summary>A name was recognised by its description.</summary>
    public const string NameFromDescription = "name-from-description";

    /// <summary>The one value that a sentence mentions was used.</summary>
    public const string Mention = "mention";

    /// <summary>A number or truth value was read as text.</summary>
    public const string TextFromValue = "text-from-value";

    /// <summary>An object or a list was read as the text it was written with.</summary>
    public const string RawText = "raw-text";

    /// <summary>Bullets or numbered lines were read as the items of a list.</summary>
    public const string Bullets = "bullets";

    /// <summary>Items without brackets were read as a list.</summary>
    public const string BareItems = "bare-items";

    /// <summary>One value was read as a list of one.</summary>
    public const string OneItem = "one-item";

    /// <summary>A list of key and value pairs was read as a map.</summary>
    public const string Pairs = "pairs";

    /// <summary>A word for nothing was read as null or as an empty list.</summary>
    public const string NullWord = "null-word";

    /// <summary>A date, time, identifier or other formatted text was brought into its form.</summary>
    public const string FormatSpelling = "format-spelling";

    /// <summary>A missing nullable value became null, a missing list an empty one, or a declared default was used.</summary>
    public const string Default = "default";

    /// <summary>A case of a union was chosen by its keys because the discriminator is missing.</summary>
    public const string CaseByKeys = "case-by-keys";

    /// <summary>The penalty of a repair at the root; deeper ones weigh more.</summary>
    /// <param name="kind">One of the ids above.</param>
    internal static int PenaltyOf(string kind) => kind switch
    {
        Mention or Prose or NameFromDescription or RawText or CaseByKeys or Wrapped or DoubleEncoded or OtherCandidate => 2,
        NamePunctuation or StrayText or LoneSurrogate => 3,
        NullWord or Truncated or Lines => 5,
        InThinking => 20,
        Default => 100,
        _ => 1,
    };
}
