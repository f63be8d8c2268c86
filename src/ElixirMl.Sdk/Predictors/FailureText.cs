using ElixirMl.Schemas;

namespace ElixirMl.Predictors;

/// <summary>Why a question got no answer, in one line for the warnings of a prediction that has one all the same.</summary>
internal static class FailureText
{
    public static string Of(Exception error) => error is PredictionException { Errors: var errors } ? Of(errors) : error.Message.ReplaceLineEndings(" ");

    public static string Of(ValidationResult errors) => errors.Errors[0] is { Path: "$" } whole ? whole.Message : $"{errors.Errors[0].Path}: {errors.Errors[0].Message}";
}
