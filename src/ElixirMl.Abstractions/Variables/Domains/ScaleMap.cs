namespace ElixirMl.Variables.Domains;

/// <summary>From values to their scale and back.</summary>
internal static class ScaleMap
{
    public static double ToScale(this VariableScale scale, double value) => scale switch
    {
        VariableScale.Log => Math.Log(value),
        VariableScale.Logit => Math.Log(value / (1 - value)),
        _ => value,
    };

    public static double FromScale(this VariableScale scale, double scaled) => scale switch
    {
        VariableScale.Log => Math.Exp(scaled),
        VariableScale.Logit => 1 / (1 + Math.Exp(-scaled)),
        _ => scaled,
    };
}
