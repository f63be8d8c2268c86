using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Datasets;

/// <summary>What is wrong with a line of a file.</summary>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Error">Field, rule, value and cure.</param>
public sealed record DatasetProblem(int Line, ValidationError Error)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => Line == 0 ? Error.ToString() : string.Create(CultureInfo.InvariantCulture, $"line {Line}: {Error}");
}
