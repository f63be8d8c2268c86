using System.Globalization;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>Writes the checks of one member.</summary>
internal sealed class RuleEmitter(SourceWriter writer, MemberModel member, int index, string valuesName)
{
    private const string Rules = "global::ElixirMl.Generated.FieldRules";
    private const string MlRules = "global::ElixirMl.Generated.MlRules";

    private readonly bool _isOptional = member.Field.Type is FieldType.Optional;
    private readonly FieldType _type = member.Field.Type is FieldType.Optional optional ? optional.Inner : member.Field.Type;

    private string Field => $"Schema.Fields[{CSharpText.Literal(index)}]";

    /// <summary>Whether a value of the member can break anything.</summary>
    internal static bool HasChecks(MemberModel member) => HasRules(member) || (member.Value.IsReferenceType && member.Field.Type is not FieldType.Optional);

    /// <param name="access">An expression that gives the value.</param>
    internal void Emit(string access)
    {
        var hasChecks = HasRules(member);
        if (member.Value.IsReferenceType && !_isOptional)
        {
            EmitRequiredReference(access, hasChecks);
        }
        else if (hasChecks && _isOptional)
        {
            writer.Block($"if ({access} is {{ }} given)", () => EmitChecks("given"));
        }
        else if (hasChecks)
        {
            EmitChecks(access);
        }
    }

    private static bool HasRules(MemberModel member) => member.Field.Constraints.Count > 0 || member.Value.HasRules;

    private void EmitRequiredReference(string access, bool hasChecks)
    {
        writer.Block($"if ({access} is null)", () => writer.Line($"{Rules}.Missing(ref errors, {Field});"));
        if (hasChecks)
        {
            writer.Block("else", () => EmitChecks(access));
        }
    }

    private void EmitChecks(string access)
    {
        foreach (var constraint in member.Field.Constraints)
        {
            EmitCheck(constraint, access);
        }

        if (member.Value.HasRules)
        {
            writer.Line($"{Rules}.Inner(ref errors, {Field}, {valuesName}.{member.Identifier}, {access});");
        }
    }

    private void EmitCheck(Constraint constraint, string access)
    {
        switch (constraint)
        {
            case Constraint.Range range:
                EmitIf($"!({RangeCondition(range, access)})", $"{Rules}.OutOfRange(ref errors, {Field}, {access});");
                break;
            case Constraint.Length length:
                EmitIf($"!{Rules}.HasLength({access}, {CSharpText.Literal(length.Minimum)}, {(length.Maximum is { } longest ? CSharpText.Literal(longest) : "int.MaxValue")})", $"{Rules}.WrongLength(ref errors, {Field}, {access});");
                break;
            case Constraint.Items items:
                var count = CountOf(access);
                EmitIf(CountCondition(items.Minimum, items.Maximum, count), $"{Rules}.WrongCount(ref errors, {Field}, {count});");
                break;
            case Constraint.MultipleOf multiple:
                EmitIf($"!{Rules}.IsMultiple({access}, {CSharpText.Literal(multiple.Factor)})", $"{Rules}.NotMultiple(ref errors, {Field}, {access});");
                break;
            case Constraint.UniqueItems:
                EmitIf(IsOfParts(_type) ? $"{Rules}.HasDuplicates({valuesName}.{member.Identifier}, {access})" : $"{Rules}.HasDuplicates({access})", $"{Rules}.NotUnique(ref errors, {Field});");
                break;
            case Constraint.Format format:
                EmitIf($"!{Rules}.HasFormat({CSharpText.Literal(format.Name)}, {access})", $"{Rules}.WrongFormat(ref errors, {Field}, {access});");
                break;
            case Constraint.Pattern:
                writer.Line($"{Rules}.Match(ref errors, {Field}, {valuesName}.{member.Field.Name}Pattern, {access});");
                break;
            case Constraint.Allowed allowed:
                EmitIf($"{access} is not ({Alternatives(allowed.Values)})", $"{Rules}.NotAllowed(ref errors, {Field}, {access});");
                break;
            case Constraint.UnitNorm or Constraint.Calibrated or Constraint.Normalized:
                writer.Line($"{MlRules}.{constraint.GetType().Name}(ref errors, {Field}, {access});");
                break;
            case Constraint.Shape:
                writer.Line($"{MlRules}.Shape(ref errors, {Field}, {access}, {valuesName}.{member.Field.Name}Shape);");
                break;
            case Constraint.Tokens tokens:
                writer.Line($"{MlRules}.Tokens(ref errors, {Field}, {access}, global::ElixirMl.MlTypes.TokenKind.{tokens.Kind});");
                break;
            case Constraint.Language language:
                writer.Line($"{MlRules}.Language(ref errors, {Field}, {access}, {CSharpText.Literal(language.Name)});");
                break;
            case Constraint.Denied denied:
                EmitIf($"{access} is {Alternatives(denied.Values)}", $"{Rules}.Denied(ref errors, {Field}, {access});");
                break;
        }
    }

    private void EmitIf(string condition, string statement)
    {
        if (condition.Length > 0 && condition != "!()")
        {
            writer.Block($"if ({condition})", () => writer.Line(statement));
        }
    }

    // Lists, maps and objects are compared as JSON, because .NET compares most of them by reference.
    private static bool IsOfParts(FieldType type) => type is FieldType.List list
        && (list.Item is FieldType.Optional optional ? optional.Inner : list.Item) is FieldType.List or FieldType.Map or FieldType.Any or FieldType.Object or FieldType.Union;

    private string CountOf(string access) => member.Value.CSharpType.Contains("IEnumerable<") ? $"global::System.Linq.Enumerable.Count({access})" : $"{access}.{member.Value.CountMember}";

    private string RangeCondition(Constraint.Range range, string access)
    {
        var value = _type is FieldType.Number { Kind: NumberKind.Half } ? "(double)" + access : access;
        var parts = new List<string>(2);
        if (range.Minimum is { } minimum && Limit(minimum, isMinimum: true) is { } low)
        {
            parts.Add($"{value} {(range.MinimumIsExclusive ? ">" : ">=")} {low}");
        }

        if (range.Maximum is { } maximum && Limit(maximum, isMinimum: false) is { } high)
        {
            parts.Add($"{value} {(range.MaximumIsExclusive ? "<" : "<=")} {high}");
        }

        return string.Join(" && ", parts);
    }

    // A limit is written in the member's own type, so that the comparison is the one a person would write.
    private string? Limit(double value, bool isMinimum)
    {
        var kind = ((FieldType.Number)_type).Kind;
        return kind switch
        {
            NumberKind.Decimal => ((decimal)value).ToString(CultureInfo.InvariantCulture) + "M",
            NumberKind.Single => ((float)value).ToString("R", CultureInfo.InvariantCulture) + "F",
            NumberKind.Double or NumberKind.Half => CSharpText.Literal(value),
            NumberKind.UInt32 or NumberKind.UInt64 when value < 0 => isMinimum ? null : "0U",
            _ when value == Math.Floor(value) && Math.Abs(value) < 9e15 => ((long)value).ToString(CultureInfo.InvariantCulture) + Suffix(kind),
            _ => CSharpText.Literal(value),
        };
    }

    private static string Suffix(NumberKind kind) => kind switch
    {
        NumberKind.Int64 => "L",
        NumberKind.UInt64 => "UL",
        NumberKind.UInt32 => "U",
        _ => "",
    };

    private static string CountCondition(int minimum, int? maximum, string count)
    {
        if (maximum is null)
        {
            return minimum == 0 ? "" : $"{count} < {CSharpText.Literal(minimum)}";
        }

        if (minimum == maximum)
        {
            return $"{count} != {CSharpText.Literal(minimum)}";
        }

        return minimum == 0
            ? $"{count} > {CSharpText.Literal(maximum.Value)}"
            : $"{count} is < {CSharpText.Literal(minimum)} or > {CSharpText.Literal(maximum.Value)}";
    }

    private string Alternatives(ValueList<string> values) => string.Join(" or ", values.Select(Pattern));

    private string Pattern(string json)
    {
        var kind = _type is FieldType.Number number ? number.Kind : NumberKind.Int32;
        return json[0] == '"' || json == "null" ? json : kind switch
        {
            NumberKind.Decimal => json + "M",
            NumberKind.Single => json + "F",
            NumberKind.Double => json + "D",
            _ => json + Suffix(kind),
        };
    }
}
