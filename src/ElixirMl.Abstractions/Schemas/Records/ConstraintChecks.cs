using ElixirMl.Generated;

namespace ElixirMl.Schemas.Records;

/// <summary>Turns constraints into checks; what generated validators spell out, this interprets, with the same words.</summary>
internal static class ConstraintChecks
{
    /// <exception cref="ArgumentException">The constraint does not fit the type, or is malformed.</exception>
    internal static ConstraintCheck Create(Field field, FieldType type, Constraint constraint) => (constraint, type) switch
    {
        (Constraint.Range or Constraint.MultipleOf, FieldType.Number number) => NumberChecks.Create(number.Kind, constraint),
        (Constraint.Allowed or Constraint.Denied, FieldType.Number number) => NumberChecks.Create(number.Kind, constraint),
        (Constraint.Allowed allowed, FieldType.Text) => AllowedTexts(allowed),
        (Constraint.Denied denied, FieldType.Text) => DeniedTexts(denied),
        (Constraint.Length length, FieldType.Text) => Length(length),
        (Constraint.Pattern pattern, FieldType.Text) => Pattern(pattern),
        (Constraint.Format format, FieldType.Text) => Format(format),
        (Constraint.Items items, FieldType.List) => ItemsOfList(items),
        (Constraint.Items items, FieldType.Map) => ItemsOfMap(items),
        (Constraint.UniqueItems, FieldType.List) => UniqueItems,
        (_, FieldType.Ml ml) when MlChecks.Create(ml, constraint) is { } check => check,
        _ => throw new ArgumentException($"The constraint \"{ConstraintText.Describe(constraint)}\" does not fit the type of the field '{field.JsonName}'. Remove it or change the type."),
    };

    private static ConstraintCheck Length(Constraint.Length length)
    {
        var (minimum, maximum) = (length.Minimum, length.Maximum ?? int.MaxValue);
        return (ref errors, field, value) =>
        {
            if (value is not string text)
            {
                return false;
            }

            if (!FieldRules.HasLength(text, minimum, maximum))
            {
                FieldRules.WrongLength(ref errors, field, text);
            }

            return true;
        };
    }

    private static ConstraintCheck Pattern(Constraint.Pattern pattern)
    {
        var expression = FieldRules.Pattern(pattern.Expression);
        return (ref errors, field, value) =>
        {
            if (value is not string text)
            {
                return false;
            }

            FieldRules.Match(ref errors, field, expression, text);
            return true;
        };
    }

    private static ConstraintCheck Format(Constraint.Format format)
    {
        // An unknown name throws here rather than at the first value.
        FieldRules.HasFormat(format.Name, "");
        return (ref errors, field, value) =>
        {
            if (value is not string text)
            {
                return false;
            }

            if (!FieldRules.HasFormat(format.Name, text))
            {
                FieldRules.WrongFormat(ref errors, field, text);
            }

            return true;
        };
    }

    private static ConstraintCheck ItemsOfList(Constraint.Items items) => (ref errors, field, value) =>
        value is ValueList<object?> list && CheckCount(ref errors, field, items, list.Count);

    private static ConstraintCheck ItemsOfMap(Constraint.Items items) => (ref errors, field, value) =>
        value is Record map && CheckCount(ref errors, field, items, map.Count);

    internal static bool CheckCount(ref SchemaErrors errors, Field field, Constraint.Items items, int count)
    {
        if (count < items.Minimum || count > (items.Maximum ?? int.MaxValue))
        {
            FieldRules.WrongCount(ref errors, field, count);
        }

        return true;
    }

    private static bool UniqueItems(ref SchemaErrors errors, Field field, object value)
    {
        if (value is not ValueList<object?> items)
        {
            return false;
        }

        if (items.Count > 1 && items.Distinct(RecordValueComparer.Instance).Count() != items.Count)
        {
            FieldRules.NotUnique(ref errors, field);
        }

        return true;
    }

    private static ConstraintCheck AllowedTexts(Constraint.Allowed allowed)
    {
        var texts = JsonScalars.Texts(allowed.Values);
        return (ref errors, field, value) =>
        {
            if (value is not string text)
            {
                return false;
            }

            if (!texts.Contains(text))
            {
                FieldRules.NotAllowed(ref errors, field, text);
            }

            return true;
        };
    }

    private static ConstraintCheck DeniedTexts(Constraint.Denied denied)
    {
        var texts = JsonScalars.Texts(denied.Values);
        return (ref errors, field, value) =>
        {
            if (value is not string text)
            {
                return false;
            }

            if (texts.Contains(text))
            {
                FieldRules.Denied(ref errors, field, text);
            }

            return true;
        };
    }
}
