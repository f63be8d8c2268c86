namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>The sentences for texts that are no numbers.</summary>
internal static class NumberFaults
{
    public static bool Log(this NumberFault fault, ReadOnlySpan<char> text, TolerantLog log)
    {
        var (message, cure) = Describe(fault);
        return log.Fail(fault == NumberFault.TooLong ? ValidationRules.Limit : ValidationRules.Type, message, text, cure);
    }

    private static (string Message, string Cure) Describe(NumberFault fault) => fault switch
    {
        NumberFault.SeveralNumbers => ("One number was expected, but the text has several", "Write one number."),
        NumberFault.Percent => ("A percentage is not this number", "Write the number itself, without a percent sign."),
        NumberFault.Scaled => ("The number is scaled by a word or letter", "Write all its digits, for example 5000000."),
        NumberFault.DecimalComma => ("The comma may separate thousands, decimals or items", "Write a point before decimals and no separator of thousands."),
        NumberFault.NotFinite => ("The number is not finite", "JSON has no NaN and no infinity; write a finite number."),
        NumberFault.TooLong => ("The number has too many digits", $"Write at most {NumberScanner.MaximalDigits} digits."),
        NumberFault.NotWhole => ("A whole number was expected", "Write a number without decimals."),
        NumberFault.Bound => ("The text gives a bound or a denial, not the number", "Write the number alone."),
        NumberFault.UnclearSign => ("The dash or the brackets may mean that the number is negative", "Write a minus at once before the first digit, or no dash and no brackets."),
        NumberFault.Malformed => ("The text is not one plain number", "Write one number in digits, for example 42 or 0.87."),
        _ => ("A number was expected", "Write one number in digits, for example 42 or 0.87."),
    };
}
