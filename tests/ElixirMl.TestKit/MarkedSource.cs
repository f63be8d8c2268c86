using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.TestKit;

/// <summary>A source in which <c>[|…|]</c> and <c>{|ID:…|}</c> mark the spots where a diagnostic is expected.</summary>
internal sealed partial record MarkedSource(string Text, ImmutableArray<MarkedSpot> Spots)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(string? Id, int Start)>();
        var spots = ImmutableArray.CreateBuilder<MarkedSpot>();
        var position = 0;
        foreach (Match mark in Marks().Matches(marked))
        {
            text.Append(marked, position, mark.Index - position);
            position = mark.Index + mark.Length;
            if (mark.Value.EndsWith('|') || mark.Value.EndsWith(':')) open.Push((mark.Groups["id"] is { Success: true } id ? id.Value : null, text.Length));
            else if (open.TryPop(out var start)) spots.Add(new MarkedSpot(start.Id, TextSpan.FromBounds(start.Start, text.Length)));
            else throw new FormatException($"The mark '{mark.Value}' at {mark.Index} closes nothing.");
        }

        if (open.Count > 0) throw new FormatException("A mark is opened but never closed.");
        return new MarkedSource(text.Append(marked, position, marked.Length - position).ToString(), spots.ToImmutable());
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|(?<id>\w+):|\|\}")]
    private static partial Regex Marks();
}
