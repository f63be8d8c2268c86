using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical;

/// <summary>One size of the learner: what it looks at, and its nominal price and latency.</summary>
/// <param name="Info">Name in requests and nominal prices.</param>
/// <param name="Reader">Reads the terms of texts.</param>
/// <param name="Refines">Whether a reasoning that is asked for first makes it look twice.</param>
/// <param name="Start">Nominal time to the first token.</param>
/// <param name="PerToken">Nominal time for every further token.</param>
internal sealed record LexicalModel(ModelInfo Info, TermReader Reader, bool Refines, TimeSpan Start, TimeSpan PerToken)
{
    /// <summary>Longest reply, as large models have one: budgets of tokens and money rest on it.</summary>
    private const int MaxOutputTokens = 4096;

    /// <summary>Every size, cheapest first.</summary>
    public static readonly IReadOnlyList<LexicalModel> All =
    [
        new(Price("lexical-small", 0.05m, 0.20m), new(TermKinds.Words), Refines: false, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(1)),
        new(Price("lexical-medium", 0.20m, 0.80m), new(TermKinds.Stems | TermKinds.Pairs | TermKinds.Rarity), Refines: false, TimeSpan.FromMilliseconds(60), TimeSpan.FromMilliseconds(3)),
        new(Price("lexical-large", 1.00m, 4.00m), new(TermKinds.Stems | TermKinds.Pairs | TermKinds.Rarity | TermKinds.Parts | TermKinds.Sequences), Refines: true, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(8)),
    ];

    public string Id => Info.Id;

    /// <exception cref="ArgumentException">There is no such size.</exception>
    public static LexicalModel Get(string id) => All.FirstOrDefault(model => model.Id == id)
        ?? throw new ArgumentException($"Unknown model '{id}'. The lexical learner has: {string.Join(", ", All.Select(static model => model.Id))}.", nameof(id));

    /// <summary>How long a reply of a model of that price would take.</summary>
    public TimeSpan Latency(long outputTokens) => Start + (PerToken * outputTokens);

    private static ModelInfo Price(string id, decimal input, decimal output) => new(id)
    {
        InputPrice = input,
        OutputPrice = output,
        MaxOutputTokens = MaxOutputTokens,
    };
}
