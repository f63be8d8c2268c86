namespace ElixirMl.Variables.Domains;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    /// <summary>Probability of a value up to <paramref name="x"/>; absolute error below 1e-14.</summary>
    /// <remarks>G. West, "Better approximations to cumulative normal functions", Wilmott, 2005, after Hart 1968.</remarks>
    public static double Cumulative(double x)
    {
        var size = Math.Abs(x);
        var tail = size > 37 ? 0 : size < 7.07106781186547 ? Centre(size) : Far(size);
        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>The value below which lies a probability; infinite at 0 and 1.</summary>
    /// <remarks>M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37, 1988; relative error about 1e-16.</remarks>
    public static double Quantile(double probability)
    {
        var centred = probability - 0.5;
        if (Math.Abs(centred) <= 0.425)
        {
            var square = 0.180625 - (centred * centred);
            return centred * Ratio(square, CentreTop, CentreBottom);
        }

        var tail = Math.Min(probability, 1 - probability);
        if (tail <= 0)
        {
            return centred < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var root = Math.Sqrt(-Math.Log(tail));
        var size = root <= 5 ? Ratio(root - 1.6, MiddleTop, MiddleBottom) : Ratio(root - 5, FarTop, FarBottom);
        return centred < 0 ? -size : size;
    }

    private static readonly double[] CentreTop = [3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3];
    private static readonly double[] CentreBottom = [1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3, 2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3];
    private static readonly double[] MiddleTop = [1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4];
    private static readonly double[] MiddleBottom = [1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9];
    private static readonly double[] FarTop = [6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7];
    private static readonly double[] FarBottom = [1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15];
    private static readonly double[] HartTop = [220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688, 3.52624965998911e-02];
    private static readonly double[] HartBottom = [440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207, 1.75566716318264, 8.83883476483184e-02];

    private static double Centre(double size) => Math.Exp(-size * size / 2) * Ratio(size, HartTop, HartBottom);

    private static double Far(double size)
    {
        var fraction = size + 0.65;
        for (var step = 4; step >= 1; step--)
        {
            fraction = size + (step / fraction);
        }

        return Math.Exp(-size * size / 2) / fraction / 2.506628274631;
    }

    private static double Ratio(double x, double[] top, double[] bottom) => Polynomial(x, top) / Polynomial(x, bottom);

    private static double Polynomial(double x, double[] coefficients)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            sum = (sum * x) + coefficients[i];
        }

        return sum;
    }
}
