using System.Globalization;
using System.Text.Json;
using ElixirMl.MlTypes;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.MlTypes;

/// <summary>What must hold for every value of every ML type.</summary>
internal static class Laws
{
    private static readonly string[] Cultures = ["tr-TR", "de-DE", "ar-SA"];

    public static void HoldFor<T>(Gen<T> values)
        where T : IMlType<T>, IEquatable<T>
    {
        Arbitrary<T> any = values.ToArbitrary();
        Prop.ForAll(any, value => SurvivesJson(value)).QuickCheckThrowOnFailure();
        Prop.ForAll(any, value => AgreesWithSerializer(value)).QuickCheckThrowOnFailure();
        Prop.ForAll(any, any, (left, right) => EqualityIsLawful(left, right)).QuickCheckThrowOnFailure();
    }

    public static void TextFormHoldsFor<T>(Gen<T> values)
        where T : IMlType<T>, IEquatable<T>, IParsable<T>, ISpanFormattable =>
        Prop.ForAll(values.ToArbitrary(), value => SurvivesText(value)).QuickCheckThrowOnFailure();

    /// <summary>Both doors give the same answer: the throwing one throws exactly what the other one reports.</summary>
    public static void SameAnswer<TInput>(Gen<TInput> inputs, Func<TInput, string?> tryCreate, Action<TInput> create) =>
        Prop.ForAll(inputs.ToArbitrary(), input => tryCreate(input) == Thrown(() => create(input))).QuickCheckThrowOnFailure();

    private static string? Thrown(Action create)
    {
        try
        {
            create();
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    private static bool SurvivesJson<T>(T value)
        where T : IMlType<T>, IEquatable<T>
    {
        T copy = Reading.Good<T>(Reading.Write(value));
        return copy.Equals(value) && copy.GetHashCode() == value.GetHashCode() && Reading.Write(copy) == Reading.Write(value);
    }

    private static bool AgreesWithSerializer<T>(T value)
        where T : IMlType<T>, IEquatable<T>
    {
        string json = JsonSerializer.Serialize(value);
        return json == Reading.Write(value) && JsonSerializer.Deserialize<T>(json)!.Equals(value);
    }

    private static bool EqualityIsLawful<T>(T left, T right)
        where T : IMlType<T>, IEquatable<T> =>
        left.Equals(left)
        && left.Equals((object)left)
        && !left.Equals((object?)null)
        && left.Equals(right) == right.Equals(left)
        && left.Equals(right) == left.Equals((object)right)
        && (left.Equals(right) || Reading.Write(left) != Reading.Write(right))
        && (!left.Equals(right) || left.GetHashCode() == right.GetHashCode());

    private static bool SurvivesText<T>(T value)
        where T : IEquatable<T>, IParsable<T>, ISpanFormattable =>
        Cultures.All(name => SurvivesText(value, CultureInfo.GetCultureInfo(name)));

    private static bool SurvivesText<T>(T value, CultureInfo culture)
        where T : IEquatable<T>, IParsable<T>, ISpanFormattable
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            string invariant = value.ToString()!;
            string local = value.ToString(null, culture);
            return T.Parse(invariant, null).Equals(value)
                && T.Parse(local, culture).Equals(value)
                && invariant == value.ToString(null, CultureInfo.InvariantCulture)
                && invariant == $"{value}"
                && string.Create(culture, $"{value}") == local;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
