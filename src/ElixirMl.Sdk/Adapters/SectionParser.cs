using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Cuts a growing reply into the sections below its marks, as <see cref="SectionReply"/> cuts a whole one.</summary>
internal sealed class SectionParser<TMarks>(TMarks marks, Schema outputs) : ReplyParser
    where TMarks : struct, IGrowingMarks
{
    private readonly GrowingText _reply = new();
    private readonly bool[] _seen = new bool[outputs.Fields.Count];
    private TMarks _marks = marks;
    private ThoughtGate _gate = new(outputs);
    private ScanPace _pace;
    private bool _isInside;
    private int _start;
    private int _decided;
    private SectionValue? _value;

    internal override long Work => _pace.Work;

    public override void Append(ReadOnlySpan<char> chunk, ICollection<FieldChange> changes)
    {
        _reply.Append(chunk);
        if (TryEnter(isEnd: false) && _pace.IsDue(_reply.Length))
        {
            TakeMarks(changes, isEnd: false);
            _decided = Math.Max(_decided, _marks.Undecided(_reply.Span, _decided));
            _value?.Grow(_reply, _start, _decided, changes);
            _pace.Rest(_reply.Length, _reply.Length - Math.Min(_decided, _value?.Given ?? _decided));
        }
    }

    public override void Complete(ICollection<FieldChange> changes)
    {
        TryEnter(isEnd: true);
        TakeMarks(changes, isEnd: true);
        Complete(Envelope.TrimFence(_reply.Span, _start), changes);
    }

    private bool TryEnter(bool isEnd)
    {
        if (!_isInside && _gate.TryPass(_reply.Span, isEnd, out _decided))
        {
            _isInside = true;
        }

        return _isInside;
    }

    private void TakeMarks(ICollection<FieldChange> changes, bool isEnd)
    {
        // What is found at the very end may still change with the next character, and so may what the marks have learned from it.
        for (var marks = _marks; marks.TryFind(_reply.Span, _decided, out var mark) && (isEnd || mark.End < _reply.Length); _marks = marks)
        {
            Complete(mark.Start, changes);
            _value = mark.Field >= 0 && !_seen[mark.Field] ? SectionValue.Of(mark.Field, outputs.Fields[mark.Field]) : null;
            _value?.Begin(changes);
            _start = _decided = mark.End;
            if (mark.Field >= 0)
            {
                _seen[mark.Field] = true;
            }
        }
    }

    private void Complete(int end, ICollection<FieldChange> changes)
    {
        _value?.Grow(_reply, _start, end, changes);
        _value?.Complete(new(_reply.Slice(_start, end).Trim(), FieldTextForm.Plain), changes);
        _value = null;
    }
}
