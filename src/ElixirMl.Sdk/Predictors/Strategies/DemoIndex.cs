using ElixirMl.Clients.Lexical.Terms;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Finds demos by the words of their inputs.</summary>
internal sealed class DemoIndex
{
    private const TermKinds Kinds = TermKinds.Stems | TermKinds.Parts | TermKinds.Rarity;

    private readonly ValueList<Demo> _demos;
    private readonly TermReader _reader = new(Kinds);
    private readonly TermSpace _space;
    private readonly InvertedIndex _index;

    public DemoIndex(ValueList<Demo> demos)
    {
        _demos = demos;
        TermCounts[] texts = [.. demos.Select(demo => _reader.Read(string.Join('\n', demo.Inputs.Select(static field => $"{field.Name}: {field.Json}"))))];
        _space = new(texts, Kinds);
        _index = new([.. texts.Select(_space.Weigh)], _space.TermCount);
    }

    /// <summary>The nearest demos, the nearest one last; the earlier of two equally near ones is taken.</summary>
    public ValueList<Demo> Nearest(string inputs, int count)
    {
        var scores = _index.Multiply(_space.Weigh(_reader.Read(inputs)));
        return Enumerable.Range(0, _demos.Count).OrderByDescending(i => scores[i]).ThenBy(static i => i).Take(count).Reverse().Select(i => _demos[i]).ToValueList();
    }
}
