namespace ElixirMl.Search.Importance;

/// <summary>Sobol's indices of one variable.</summary>
/// <param name="Name">Path of the variable.</param>
/// <param name="First">Share of the variance it explains alone.</param>
/// <param name="FirstError">Half the width of the 95 % interval of <paramref name="First"/>.</param>
/// <param name="Total">Share of the variance it takes part in.</param>
/// <param name="TotalError">Half the width of the 95 % interval of <paramref name="Total"/>.</param>
public sealed record SobolIndices(string Name, double First, double FirstError, double Total, double TotalError);
