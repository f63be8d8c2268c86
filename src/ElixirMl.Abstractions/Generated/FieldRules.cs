using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Generated;

/// <summary>Makes the errors of broken constraints; generated validators decide, these speak.</summary>
/// <remarks>What speaks is never inlined, so that deciding stays small and fast.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldRules
{
    // Long enough for any honest pattern on any honest text, short enough that a catastrophic one cannot stop a server.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);

    // Up to here comparing each with each is faster than a set, and allocates nothing.
    private const int FewItems = 32;

    /// <summary>A regular expression that must match the whole text.</summary>
    /// <param name="expression">.NET syntax.</param>
    public static Regex Pattern(string expression) => new($@"\A(?:{expression})\z", RegexOptions.CultureInvariant, PatternTimeout);

    /// <summary>Reports a null where a value is required.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Missing(ref SchemaErrors errors, Field field) => errors.Add(MissingError(field));

    /// <summary>Reports a number outside its range.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OutOfRange<T>(ref SchemaErrors errors, Field field, T value)
        where T : IFormattable => Add<Constraint.Range>(ref errors, field, ValidationRules.Range, value.ToString(null, CultureInfo.InvariantCulture));

    /// <summary>Reports a number that is not a multiple.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void NotMultiple<T>(ref SchemaErrors errors, Field field, T value)
        where T : IFormattable => Add<Constraint.MultipleOf>(ref errors, field, ValidationRules.MultipleOf, value.ToString(null, CultureInfo.InvariantCulture));

    /// <summary>Reports a text that is too short or too long.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void WrongLength(ref SchemaErrors errors, Field field, string value) =>
        Add<Constraint.Length>(ref errors, field, ValidationRules.Length, Counted(CharactersOf(value), "character") + ": " + value);

    /// <summary>Reports a list with too few or too many items.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void WrongCount(ref SchemaErrors errors, Field field, int count) =>
        Add<Constraint.Items>(ref errors, field, ValidationRules.Items, Counted(count, "item"));

    /// <summary>Reports a value that is not among the allowed ones.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void NotAllowed<T>(ref SchemaErrors errors, Field field, T value) => Add<Constraint.Allowed>(ref errors, field, ValidationRules.Allowed, Invariant(value));

    /// <summary>Reports a value that is among the denied ones.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Denied<T>(ref SchemaErrors errors, Field field, T value) => Add<Constraint.Denied>(ref errors, field, ValidationRules.Allowed, Invariant(value));

    /// <summary>Reports a list with equal items.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void NotUnique(ref SchemaErrors errors, Field field) =>
        Add<Constraint.UniqueItems>(ref errors, field, ValidationRules.Unique, null);

    /// <summary>Checks a text against a pattern and reports a mismatch or a pattern that took too long.</summary>
    public static void Match(ref SchemaErrors errors, Field field, Regex pattern, string value)
    {
        try
        {
            if (!pattern.IsMatch(value))
            {
                Add<Constraint.Pattern>(ref errors, field, ValidationRules.Pattern, value);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            errors.Add(new ValidationError(
                "$." + field.JsonName,
                ValidationRules.Pattern,
                $"The pattern took longer than {PatternTimeout.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)} ms.",
                ReadErrors.Shorten(value),
                "Simplify the pattern or shorten the text."));
        }
    }

    /// <summary>Applies the rules inside a value.</summary>
    public static void Inner<T>(ref SchemaErrors errors, Field field, ValueCodec<T> codec, T value)
    {
        var before = errors.Count;
        codec.Validate(value, ref errors);
        if (errors.Count != before)
        {
            errors.Nest(before, "." + field.JsonName);
        }
    }

    /// <summary>Reports a text that is not of its form.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void WrongFormat(ref SchemaErrors errors, Field field, string value) => Add<Constraint.Format>(ref errors, field, ValidationRules.Format, value);

    /// <summary>Whether a text has a number of characters within limits; a character beyond the basic plane counts once, as in JSON Schema.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasLength(string value, int minimum, int maximum) =>
        (value.Length <= maximum && value.Length - (value.Length >> 1) >= minimum) || (value.Length >= minimum && HasCharacters(value, minimum, maximum));

    /// <summary>Whether a text is of a named form.</summary>
    public static bool HasFormat(string name, string value) => TextForms.Holds(name, value);

    /// <summary>Whether a number is a whole multiple of a factor greater than zero, by the digits with which both are written in JSON.</summary>
    public static bool IsMultiple<T>(T value, double factor)
        where T : INumber<T> => Multiples.Holds(value, factor);

    /// <summary>Whether two items are equal, for items that are themselves made of parts.</summary>
    public static bool HasDuplicates<T>(ValueCodec<T> codec, T list) => codec.HasEqualItems(list);

    /// <summary>Whether two items are equal.</summary>
    public static bool HasDuplicates<T>(IEnumerable<T> items)
    {
        if (ItemView.TryTake(items, out ReadOnlySpan<T> view) && view.Length <= FewItems)
        {
            return HasPair(view);
        }

        var seen = new HashSet<T>();
        foreach (var item in items)
        {
            if (!seen.Add(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether none of the fields a rule reads has failed.</summary>
    public static bool CanRun(in SchemaErrors errors, int since, params ReadOnlySpan<string> fields) => !errors.Touch(since, fields);

    /// <summary>Reports a broken rule over several fields.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Broken(ref SchemaErrors errors, string rule, string message, params ReadOnlySpan<string> fields)
    {
        var path = fields.Length == 1 ? "$." + fields[0] : "$";
        var cure = fields.Length > 1 ? $"Change {string.Join(", ", fields!)}." : "";
        errors.Add(new ValidationError(path, rule, message, null, cure));
    }

    /// <summary>Reports what a rule over several fields found wrong with single ones.</summary>
    /// <exception cref="ArgumentException">The rule names a field that the schema does not have.</exception>
    public static void Broken(ref SchemaErrors errors, Schema schema, string rule, IEnumerable<RuleError>? found)
    {
        foreach (var (name, message) in found ?? [])
        {
            var field = schema.Fields.FirstOrDefault(one => one.Name == name || one.JsonName == name)
                ?? throw new ArgumentException($"The rule '{rule}' finds fault with '{name}', which schema '{schema.Name}' does not have. Its fields are {string.Join(", ", schema.Fields.Select(static one => one.Name))}.", nameof(found));
            errors.Add(new ValidationError("$." + field.JsonName, rule, message));
        }
    }

    internal static ValidationError MissingError(Field field) =>
        new("$." + field.JsonName, ValidationRules.Required, "The field is required.", null, field.Description.Length == 0 ? "Add it." : $"Add it: {field.Description}");

    private static bool HasPair<T>(ReadOnlySpan<T> items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (EqualityComparer<T>.Default.Equals(items[i], items[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasCharacters(string value, int minimum, int maximum) => CharactersOf(value) is var count && count >= minimum && count <= maximum;

    private static int CharactersOf(string value)
    {
        var count = value.Length;
        for (var i = 1; i < value.Length; i++)
        {
            count -= char.IsSurrogatePair(value[i - 1], value[i]) ? 1 : 0;
        }

        return count;
    }

    private static string Counted(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");

    private static string? Invariant<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    private static void Add<TConstraint>(ref SchemaErrors errors, Field field, string rule, string? value)
        where TConstraint : Constraint
    {
        var words = ConstraintText.Describe(field.Constraints.OfType<TConstraint>().First());
        errors.Add(new ValidationError("$." + field.JsonName, rule, $"The value must be {words}.", value is null ? null : ReadErrors.Shorten(value), "Change it to fit."));
    }
}
