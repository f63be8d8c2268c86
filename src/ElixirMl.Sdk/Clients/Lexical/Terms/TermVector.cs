namespace ElixirMl.Clients.Lexical.Terms;

/// <summary>A text as weights of known terms.</summary>
/// <param name="Ids">Ids of terms in their <see cref="TermSpace"/>.</param>
/// <param name="Weights">Of the same length; with the weights of unknown terms they would have length one.</param>
internal readonly record struct TermVector(int[] Ids, double[] Weights);
