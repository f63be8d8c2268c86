namespace ElixirMl.Search;

/// <summary>Numbers of the standard normal distribution.</summary>
internal static class Normals
{
    /// <summary>One number, from two uniform ones (Box and Muller); nothing is kept between calls.</summary>
    public static double NextNormal(this Random random)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        return radius * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
