using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Finds the object or list a text holds among prose, fences and other objects, and writes the one that needs the fewest repairs.</summary>
/// <remarks>Every attempt draws on a common allowance of work, so that the time is linear in the length of the text however many brackets it has.</remarks>
internal ref struct ContainerSearch
{
    // One pass reads every root once; the rest pays for roots that turn out to be prose and are looked into again.
    private const int PassesAllowed = 16;

    private readonly ReadOnlySpan<char> _text;
    private readonly FieldType _type;
    private readonly TolerantLog _log;
    private readonly NodeList _nodes;
    private readonly int _thoughtsEnd;
    private long _allowance;
    private readonly bool _isReply;
    private Attempt? _best;
    private BulletLines _bullets;
    private bool _isTooDeep;

    private ContainerSearch(ReadOnlySpan<char> text, FieldType type, TolerantLog log, NodeList nodes, bool isReply)
    {
        _text = text;
        _type = type;
        _log = log;
        _nodes = nodes;
        _isReply = isReply;
        _bullets = new(type is FieldType.List list && LooseText.IsFlat(list.Item) ? list.Item : null);
        _thoughtsEnd = Thoughts.End(text);
        _allowance = ((long)text.Length + 256) * PassesAllowed;
    }

    /// <summary>Reads a whole reply; an object without any key of the schema is no answer, unless it is all there is and nothing is required.</summary>
    public static bool TryReadReply(ReadOnlySpan<char> text, Schema schema, JsonBuffer output, TolerantLog log) =>
        TryRead(text, new FieldType.Object(schema.Name, () => schema), output, log, isReply: true);

    public static bool TryRead(ReadOnlySpan<char> text, FieldType type, JsonBuffer output, TolerantLog log) => TryRead(text, type, output, log, isReply: false);

    private static bool TryRead(ReadOnlySpan<char> text, FieldType type, JsonBuffer output, TolerantLog log, bool isReply)
    {
        log.Work += text.Length;
        text = text.Trim();
        if (DoubleEncoded.TryRead(text, type, output, log)
            || (!text.IsEmpty && HtmlEncoded.TryRead(text, type, output, log))
            || (type is FieldType.Object schema && OpenObject.TryRead(text, schema, output, log)))
        {
            return true;
        }

        using var nodes = new NodeList();
        var search = new ContainerSearch(text, type, log, nodes, isReply);
        search.VisitRoots();
        search.OfferLines();
        using var best = search._best;
        return best is { IsRead: true } ? best.Take(output, log) : search.TryReadOtherwise(best, output);
    }

    private void VisitRoots()
    {
        var gathered = _type is FieldType.List list ? new GatheredItems(list.Item) : null;
        for (var start = Roots.Next(_text, 0, _type); start >= 0 && !_isTooDeep;)
        {
            var end = start + 1;
            var isFitting = !_bullets.Hold(_text, start) && Visit(start, gathered, out end);
            var next = isFitting || _allowance < 0 ? end : start + 1;
            start = Roots.Next(_text, Math.Max(next, start + 1), _type);
        }

        Offer(gathered?.ToAttempt(_log));
    }

    /// <summary>Reads the root at a place.</summary>
    /// <returns>Whether the search goes on behind the root; otherwise within it.</returns>
    private bool Visit(int start, GatheredItems? gathered, out int end)
    {
        _nodes.RemoveFrom(0);
        var parser = new LenientParser(_text, start, _nodes);
        parser.Parse();
        end = parser.Position;
        _log.Work += parser.Work;
        _allowance -= parser.Work;
        _isTooDeep = parser.IsTooDeep;
        if (_isTooDeep)
        {
            return true;
        }

        var attempt = new Attempt(_log);
        var reader = new NodeReader(_text, _nodes.AsSpan(), attempt.Output, attempt.Log);
        if (gathered is not null && end > _thoughtsEnd && _nodes[0].Kind == NodeKind.Object && gathered.Fits(reader))
        {
            attempt.Log.Enter(gathered.Count);
            attempt.Finish(parser.Repairs, reader.TryRead(0, gathered.Type), 1);
            gathered.Add(attempt);
            return true;
        }

        return VisitAs(attempt, reader, parser.Repairs, start, end);
    }

    private bool VisitAs(Attempt attempt, in NodeReader reader, SyntaxRepairs repairs, int start, int end)
    {
        var fit = Fit.OfRoot(reader, _type);
        var isComplete = (repairs & SyntaxRepairs.Truncated) == 0;
        if (fit == 0 && _best is not null && _type is FieldType.Object or FieldType.Union)
        {
            attempt.Dispose();
            return isComplete;
        }

        NoteEnvelope(attempt, start, end);
        attempt.Finish(repairs, reader.TryRead(0, _type) && (fit > 0 || !_isReply || attempt.Log.Has(RepairKinds.DoubleEncoded) || MayBeEmpty(attempt)), fit);
        _allowance -= attempt.Log.Work;
        Offer(attempt);
        return attempt.IsRead || fit > 0 || isComplete;
    }

    // Where no field is required, an empty object says so, but not one in the middle of an apology.
    private readonly bool MayBeEmpty(Attempt attempt)
    {
        var fields = ((FieldType.Object)_type).Schema.Fields;
        if (fields.Count == 0 || (fields.All(static field => !field.IsRequired) && !attempt.Log.Has(RepairKinds.Prose)))
        {
            return true;
        }

        attempt.Output.Length = 0;
        return AbsentField.RefuseAll(fields.AsSpan(), "", isCut: false, attempt.Log);
    }

    /// <summary>Lines that name more fields than an object among them are not the prose around it: the object is the value of one of them.</summary>
    private void OfferLines()
    {
        if (_type is not FieldType.Object || _best is not { Fit: > 0 } best || !best.Log.Has(RepairKinds.Prose))
        {
            return;
        }

        var lines = LooseLines.Read(_text[_thoughtsEnd..], _type, _log);
        if (lines is { IsRead: true } && lines.Fit > best.Fit)
        {
            (_best, lines) = (lines, best);
        }

        lines?.Dispose();
    }

    private void Offer(Attempt? attempt)
    {
        if (attempt is null)
        {
            return;
        }

        _log.Work += attempt.Log.Work;
        if (_best is null)
        {
            _best = attempt;
            return;
        }

        var isBetter = attempt.IsBetterThan(_best);
        var (winner, loser) = isBetter ? (attempt, _best) : (_best, attempt);
        winner.HasRival |= loser.HasRival || (loser.IsRead && !loser.Output.Written.SequenceEqual(winner.Output.Written));
        winner.Log.IsTruncated |= loser.Fit > 0 && loser.Log.IsTruncated;
        loser.Dispose();
        _best = winner;
    }

    private readonly void NoteEnvelope(Attempt attempt, int start, int end)
    {
        var before = _text[..start].TrimEnd();
        var after = _text[end..].Trim();
        var isFenced = after.StartsWith("```") && before.LastIndexOf("```") is var open && open >= 0 && !before[open..].Contains('\n');
        if (isFenced)
        {
            before = before[..before.LastIndexOf("```")].TrimEnd();
            after = after[3..].TrimStart();
        }

        var isBrackets = !after.IsEmpty && Leftovers.AreBrackets(after);
        attempt.Log.Mend(RepairKinds.CodeFence, isFenced);
        attempt.Log.Mend(RepairKinds.ExtraBracket, isBrackets);
        attempt.Log.Mend(RepairKinds.Prose, !before.IsEmpty || (!after.IsEmpty && !isBrackets));
        attempt.Log.Mend(RepairKinds.InThinking, end <= _thoughtsEnd);
    }

    private readonly bool TryReadOtherwise(Attempt? best, JsonBuffer output)
    {
        if (_isTooDeep)
        {
            return new NodeReader(_text, [], output, _log).FailTooDeep();
        }

        using var lines = best is { Fit: > 0 } ? null : LooseLines.Read(_text[_thoughtsEnd..], _type, _log);
        return (lines ?? best)?.Take(output, _log) ?? _log.Fail(
            ValidationRules.Syntax,
            _text.IsEmpty ? $"{TypeNames.Of(_type)} was expected, but the text is empty" : $"{TypeNames.Of(_type)} was expected, but the text holds none",
            _text,
            Advice());
    }

    private readonly string Advice() => _type switch
    {
        FieldType.Object { Schema: var schema } => $"Write one JSON object with the keys {KeyNames.Of(schema.Fields.AsSpan())}.",
        FieldType.List => "Write one JSON list.",
        _ => "Write one JSON object.",
    };
}
