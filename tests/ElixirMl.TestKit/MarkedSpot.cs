using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.TestKit;

/// <summary>Where a diagnostic is expected; without an id it is the analyzer's only rule.</summary>
internal readonly record struct MarkedSpot(string? Id, TextSpan Span);
