using System.ComponentModel;
using System.Globalization;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Generated;

/// <summary>Checks the constraints that only ML types have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MlRules
{
    private static readonly AttentionWeightsRules OfNormalizedRows = new() { Normalized = true };

    /// <summary>Reports an embedding whose norm is not 1.</summary>
    public static void UnitNorm(ref SchemaErrors errors, Field field, Embedding value)
    {
        if (VectorMath.Norm(value.Values) is var norm && !VectorMath.IsUnit(norm))
        {
            Add(ref errors, field, ValidationRules.UnitNorm, new Constraint.UnitNorm(), string.Create(CultureInfo.InvariantCulture, $"norm {norm:G6}"));
        }
    }

    /// <summary>Reports a tensor of another shape.</summary>
    public static void Shape(ref SchemaErrors errors, Field field, Tensor value, Constraint.Shape shape)
    {
        if (TensorShape.Misfit(value.Shape, shape.Axes) is not null)
        {
            Add(ref errors, field, ValidationRules.Shape, shape, "shape " + TensorShape.Format(value.Shape));
        }
    }

    /// <summary>Reports tokens that are given in the other way; no tokens are of either kind.</summary>
    public static void Tokens(ref SchemaErrors errors, Field field, TokenList value, TokenKind kind)
    {
        if (value.Kind != kind && value.Kind != TokenKind.None)
        {
            Add(ref errors, field, ValidationRules.Tokens, new Constraint.Tokens(kind), value.ToString());
        }
    }

    /// <summary>Reports a confidence without calibration.</summary>
    public static void Calibrated(ref SchemaErrors errors, Field field, ConfidenceScore value)
    {
        if (!value.IsCalibrated)
        {
            Add(ref errors, field, ValidationRules.Calibrated, new Constraint.Calibrated(), value.ToString());
        }
    }

    /// <summary>Reports code that names another language.</summary>
    public static void Language(ref SchemaErrors errors, Field field, Code value, string language)
    {
        if (value.Language.Length > 0 && !CodeLanguages.AreSame(value.Language, language))
        {
            Add(ref errors, field, ValidationRules.Language, new Constraint.Language(language), value.Language);
        }
    }

    /// <summary>Reports attention weights with a row that does not sum to 1.</summary>
    public static void Normalized(ref SchemaErrors errors, Field field, AttentionWeights value)
    {
        if (!value.Satisfies(OfNormalizedRows, out var problem))
        {
            Add(ref errors, field, ValidationRules.Normalized, new Constraint.Normalized(), "row " + problem[..problem.IndexOf(';', StringComparison.Ordinal)]);
        }
    }

    private static void Add(ref SchemaErrors errors, Field field, string rule, Constraint constraint, string found) =>
        errors.Add(new ValidationError("$." + field.JsonName, rule, $"The value must be {ConstraintText.Describe(constraint)}.", ReadErrors.Shorten(found), "Change it to fit."));
}
