using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>An amount of money of at least 0 in one currency, exact to 28 digits.</summary>
/// <remarks>The default value is <see cref="Zero"/>, which is valid. JSON: <c>{"amount":0.05,"currency":"USD"}</c>.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<Cost>))]
[MlType("cost", Schema)]
public readonly record struct Cost : IMlType<Cost>, ISpanFormattable, IParsable<Cost>
{
    internal const string Schema = """{"type":"object","properties":{"amount":{"type":"number","minimum":0,"maximum":79228162514264337593543950335},"currency":{"type":"string","pattern":"^[A-Z]{3}$"}},"required":["amount","currency"],"x-ml-type":"cost"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private const string Expected = "an object with amount and currency";

    // ISO 4217 sets XXX aside for transactions that involve no currency.
    private const string NoCurrency = "XXX";

    private readonly string? _currency;

    /// <summary>Makes a cost.</summary>
    /// <param name="amount">At least 0.</param>
    /// <param name="currency">Three capital letters (ISO 4217), for example <c>USD</c>.</param>
    /// <exception cref="ArgumentException">The amount is negative, or the currency is not three capital letters.</exception>
    public Cost(decimal amount, string currency)
    {
        if (ErrorOf(amount, currency) is { } error)
            throw new ArgumentException(error);

        Amount = amount;
        _currency = currency == NoCurrency ? null : currency;
    }

    /// <summary>No cost at all: 0 in no currency (<c>XXX</c>), the start of a sum in any currency.</summary>
    public static Cost Zero => default;

    /// <inheritdoc/>
    public static string TypeName => "cost";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>The amount, at least 0.</summary>
    public decimal Amount { get; }

    /// <summary>Three capital letters (ISO 4217); <c>XXX</c> stands for none.</summary>
    public string Currency => _currency ?? NoCurrency;

    /// <summary>The sum; <see cref="Zero"/> may be added to any currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum exceeds <see cref="decimal.MaxValue"/>.</exception>
    public static Cost operator +(Cost left, Cost right) => new(left.Amount + right.Amount, CommonCurrency(left, right));

    /// <summary>The cost of several times the same.</summary>
    /// <exception cref="ArgumentException">The factor is negative.</exception>
    /// <exception cref="OverflowException">The product exceeds <see cref="decimal.MaxValue"/>.</exception>
    public static Cost operator *(Cost cost, decimal factor) => new(cost.Amount * factor, cost.Currency);

    /// <summary>Whether the left one is smaller; <see cref="Zero"/> compares with any currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <(Cost left, Cost right) => Compare(left, right) < 0;

    /// <summary>Whether the left one is larger; <see cref="Zero"/> compares with any currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >(Cost left, Cost right) => Compare(left, right) > 0;

    /// <summary>Whether the left one is no larger; <see cref="Zero"/> compares with any currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <=(Cost left, Cost right) => Compare(left, right) <= 0;

    /// <summary>Whether the left one is no smaller; <see cref="Zero"/> compares with any currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >=(Cost left, Cost right) => Compare(left, right) >= 0;

    /// <summary>Makes a cost, or says why it cannot be one.</summary>
    public static bool TryCreate(decimal amount, string? currency, out Cost cost, [NotNullWhen(false)] out string? error)
    {
        error = ErrorOf(amount, currency);
        cost = error is null ? new(amount, currency!) : default;
        return error is null;
    }

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, out Cost value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        Draft draft = default;
        if (!MlJson.TryReadObject(ref reader, Expected, ref draft, out error))
            return false;
        if (draft.Amount is not { } amount)
            return MlJson.Fail("amount is missing", out value, out error);
        if (draft.Currency is null)
            return MlJson.Fail("currency is missing: name it by its three letters, for example USD", out value, out error);

        return TryCreate(amount, draft.Currency, out value, out error);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Cost value)
    {
        writer.WriteStartObject();
        writer.WriteNumber("amount"u8, value.Amount);
        writer.WriteString("currency"u8, value.Currency);
        writer.WriteEndObject();
    }

    /// <summary>Reads an amount and a currency as in <c>0.05 USD</c>, or the JSON form.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public static bool TryParseText(ReadOnlySpan<char> text, out Cost value, [NotNullWhen(false)] out string? error) =>
        text.Trim().StartsWith('{') ? MlJson.TryParse(text, out value, out error) : TryParse(text, null, out value, out error);

    /// <summary>Reads an amount and a currency: <c>0.05 USD</c>.</summary>
    /// <param name="s">A number without group separators, a blank, three capital letters.</param>
    /// <param name="provider">The culture of the number; invariant when null.</param>
    /// <exception cref="FormatException">The text is not a cost.</exception>
    public static Cost Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);

        return TryParse(s, provider, out Cost result, out string? error) ? result : throw new FormatException(error);
    }

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Cost result) =>
        TryParse(s, provider, out result, out _);

    /// <summary>Amount and currency, for example <c>0.05 USD</c>; invariant culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">A format of <see cref="decimal"/> for the amount; all digits when null.</param>
    /// <param name="formatProvider">The culture of the amount; invariant when null.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        $"{Amount.ToString(format, formatProvider ?? CultureInfo.InvariantCulture)} {Currency}";

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        MlText.TryCopy(ToString(format.ToString(), provider), destination, out charsWritten);

    private static bool TryParse(ReadOnlySpan<char> text, IFormatProvider? provider, out Cost value, [NotNullWhen(false)] out string? error)
    {
        if (MlText.TrySplitUnit(text, out ReadOnlySpan<char> amount, out ReadOnlySpan<char> unit)
            && MlText.TryParseDecimal(amount, provider, out decimal number))
            return TryCreate(number, MlJson.Shorten(unit), out value, out error);

        return MlJson.Fail($"\"{MlJson.Shorten(text)}\" is not a cost: write the amount and the currency, such as 0.05 USD", out value, out error);
    }

    private static int Compare(Cost left, Cost right)
    {
        CommonCurrency(left, right);
        return left.Amount.CompareTo(right.Amount);
    }

    private static string CommonCurrency(Cost left, Cost right)
    {
        if (left == Zero || left.Currency == right.Currency)
            return right.Currency;
        if (right == Zero)
            return left.Currency;

        throw new InvalidOperationException($"{left} and {right} are in different currencies; convert one of them first.");
    }

    private static string? ErrorOf(decimal amount, string? currency)
    {
        if (amount < 0)
            return Invariant($"{amount} is not a cost: an amount is at least 0");
        if (currency is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            return $"\"{MlJson.Shorten(currency)}\" is not a currency: write three capital letters (ISO 4217), for example USD";

        return null;
    }

    private struct Draft : IJsonDraft
    {
        private static readonly string[] Names = ["amount", "currency"];

        public decimal? Amount;
        public string? Currency;

        public static ReadOnlySpan<string> Members => Names;

        public bool TryReadMember(int member, ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error)
        {
            if (member == 1)
                return MlJson.TryReadString(ref reader, out Currency, out error);

            bool success = MlJson.TryReadDecimal(ref reader, "a number", out decimal amount, out error);
            Amount = amount;
            return success;
        }
    }
}
