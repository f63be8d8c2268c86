using System.Globalization;

namespace ElixirMl.Variables.Sampling;

/// <summary>The direction numbers of the Sobol sequence, from <c>SobolDirections.txt</c>.</summary>
/// <remarks>Each line holds the degree of a primitive polynomial, its inner coefficients as a number, and the odd starting numbers.</remarks>
internal static class DirectionNumbers
{
    public const int Dimensions = 256;
    public const int Bits = 32;

    private static readonly Lazy<uint[][]> Table = new(Read);

    /// <summary>The directions of a dimension, the highest bit first.</summary>
    public static uint[] Of(int dimension) => Table.Value[dimension];

    private static uint[][] Read()
    {
        using var stream = typeof(DirectionNumbers).Assembly.GetManifestResourceStream("ElixirMl.Variables.SobolDirections.txt")
            ?? throw new InvalidOperationException("The direction numbers are missing from the assembly.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [VanDerCorput(), .. lines.Select(static line => Recurrence(Array.ConvertAll(line.Split(' '), static text => uint.Parse(text, CultureInfo.InvariantCulture))))];
    }

    private static uint[] VanDerCorput() => [.. Enumerable.Range(0, Bits).Select(static bit => 1U << (Bits - 1 - bit))];

    // P. Bratley and B. Fox, algorithm 659, 1988.
    private static uint[] Recurrence(uint[] line)
    {
        var (degree, coefficients) = ((int)line[0], line[1]);
        var directions = new uint[Bits];
        for (var bit = 0; bit < Bits; bit++)
        {
            directions[bit] = bit < degree ? line[2 + bit] << (Bits - 1 - bit) : directions[bit - degree] ^ (directions[bit - degree] >> degree);
            for (var k = 1; bit >= degree && k < degree; k++)
            {
                directions[bit] ^= ((coefficients >> (degree - 1 - k)) & 1) * directions[bit - k];
            }
        }

        return directions;
    }
}
