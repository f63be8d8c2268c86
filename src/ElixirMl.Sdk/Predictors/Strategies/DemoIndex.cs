using ElixirMl.Clients.Lexical.Terms;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Finds demos by the words of their inputs.</summary>
internal sealed class DemoIndex : IDemoIndex
{
    private const TermKinds Kinds = TermKinds.Stems | TermKinds.Parts | TermKinds.Rarity;

    private readonly ValueList<Demo> _demos;
    private readonly TermReader _reader = new(Kinds);
    private readonly TermSpace _space;
    private readonly InvertedIndex _index;

    public DemoIndex(ValueList<Demo> demos)
    {
        _demos = demos;
        TermCounts[] texts = [.. demos.Select(demo => _reader.Read(DemoTexts.InputsOf(demo)))];
        _space = new(texts, Kinds);
        _index = new([.. texts.Select(_space.Weigh)], _space.TermCount);
    }

    public ValueTask<ValueList<Demo>> NearestAsync(string inputs, int count, CancellationToken cancellationToken)
    {
        var scores = _index.Multiply(_space.Weigh(_reader.Read(inputs)));
        return ValueTask.FromResult(DemoTexts.Best(_demos, index => scores[index], count));
    }
}
