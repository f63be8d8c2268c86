using System.Text;
using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>Everything a reply brought that came in pieces: per field the deltas put together, and the last state.</summary>
internal sealed class GrowingReply
{
    private readonly StringBuilder[] _deltas;
    private readonly List<int> _ends = [];

    private GrowingReply(Signature signature)
    {
        _deltas = [.. signature.Outputs.Fields.Select(static _ => new StringBuilder())];
        Fields = [.. signature.Outputs.Fields.Select(static _ => PartialField.Absent)];
    }

    public PartialField[] Fields { get; }

    /// <summary>The fields in the order in which they ended.</summary>
    public IReadOnlyList<int> Ends => _ends;

    public string Deltas(int field) => _deltas[field].ToString();

    /// <summary>Reads a reply in pieces; fails when a field shrinks, changes after its end, or ends twice.</summary>
    public static GrowingReply Read(Adapter adapter, Signature signature, IEnumerable<string> pieces)
    {
        var reply = new GrowingReply(signature);
        var parser = adapter.BeginReply(signature)!;
        var changes = new List<FieldChange>();
        foreach (var piece in pieces)
        {
            parser.Append(piece, changes);
            reply.Take(changes);
        }

        parser.Complete(changes);
        reply.Take(changes);
        return reply;
    }

    /// <summary>The text in pieces of up to eleven characters and a rest.</summary>
    public static IEnumerable<string> Cut(string text, int[] cuts)
    {
        var at = 0;
        foreach (var cut in cuts)
        {
            var next = Math.Min(text.Length, at + (Math.Abs(cut) % 12));
            yield return text[at..next];
            at = next;
        }

        yield return text[at..];
    }

    /// <summary>One line per field that has begun.</summary>
    public string Describe(Signature signature) => string.Join('\n', Enumerable.Range(0, Fields.Length)
        .Where(field => Fields[field].State != FieldState.Absent)
        .Select(field => $"{signature.Outputs.Fields[field].JsonName} {Fields[field].State}: {Fields[field]} <- {Deltas(field)}"));

    private void Take(List<FieldChange> changes)
    {
        foreach (var (field, delta, value) in changes)
        {
            var before = Fields[field];
            Assert.NotEqual(FieldState.Complete, before.State);
            Assert.True(before.Text.Form != FieldTextForm.Plain || FieldFormat.ToPlainText(value.Text).AsSpan().StartsWith(before.Text.Text.Span), $"'{before}' became '{value}'");
            Assert.False(delta.Length > 0 && char.IsLowSurrogate(delta[0]) && _deltas[field].Length > 0 && char.IsHighSurrogate(_deltas[field][^1]), "A character was cut in two.");
            _deltas[field].Append(delta);
            Fields[field] = value;
            if (value.State == FieldState.Complete)
            {
                _ends.Add(field);
            }
        }

        changes.Clear();
    }
}
