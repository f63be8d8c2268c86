namespace ElixirMl.Search;

/// <summary>One number by which configurations are judged.</summary>
/// <param name="Name">Unique within a study.</param>
/// <param name="Direction">Which values are better.</param>
public sealed record Objective(string Name, Direction Direction)
{
    /// <summary>The value turned so that smaller is better; its own inverse.</summary>
    internal double Orient(double value) => Direction == Direction.Minimize ? value : -value;
}
