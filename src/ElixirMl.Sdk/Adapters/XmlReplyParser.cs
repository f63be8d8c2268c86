using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Takes a growing reply with one element per field apart, as <see cref="XmlReply"/> takes a whole one.</summary>
/// <remarks>
/// A field within the element of another is part of its text if that element is closed, so from there on nothing is given until it is.
/// A list whose elements may repeat is complete when the reply is.
/// </remarks>
internal sealed class XmlReplyParser(Schema outputs) : ReplyParser
{
    private const int Nowhere = -1;

    private readonly GrowingText _reply = new();
    private readonly bool[] _seen = new bool[outputs.Fields.Count];
    private readonly SortedDictionary<int, List<ReadOnlyMemory<char>>> _repeated = [];
    private ThoughtGate _gate = new(outputs);
    private ScanPace _pace;
    private bool _isInside;
    private int _decided;
    private int _field = FieldMark.NoField;
    private int _start;
    private int _depth;
    private int _doubtful;
    private SectionValue? _value;

    internal override long Work => _pace.Work;

    public override void Append(ReadOnlySpan<char> chunk, ICollection<FieldChange> changes)
    {
        _reply.Append(chunk);
        if (TryEnter(isEnd: false) && _pace.IsDue(_reply.Length))
        {
            TakeTags(changes, isEnd: false);
            _value?.Grow(_reply, _start, _doubtful == Nowhere ? _decided : _doubtful, changes);
            _pace.Rest(_reply.Length, _reply.Length - Math.Min(_decided, _doubtful == Nowhere ? _value?.Given ?? _decided : _decided));
        }
    }

    public override void Complete(ICollection<FieldChange> changes)
    {
        TryEnter(isEnd: true);
        TakeTags(changes, isEnd: true);
        if (_field != FieldMark.NoField)
        {
            CloseUnclosed(changes);
        }

        foreach (var (field, contents) in _repeated)
        {
            var type = outputs.Fields[field].Type;
            SectionValue.Of(field, outputs.Fields[field]).Complete(contents.Count == 1 ? XmlValue.Read(contents[0], type) : XmlValue.ReadItems(contents, type), changes);
        }
    }

    private bool TryEnter(bool isEnd) => _isInside = _isInside || _gate.TryPass(_reply.Span, isEnd, out _decided);

    private void TakeTags(ICollection<FieldChange> changes, bool isEnd)
    {
        while (TryNext(isEnd, out var tag, out var field))
        {
            if (_field != FieldMark.NoField)
            {
                TakeInside(tag, field, changes);
            }
            else if (tag.Kind != XmlTagKind.Close)
            {
                Open(tag, field, changes);
            }
        }
    }

    private void Open(in XmlTag tag, int field, ICollection<FieldChange> changes)
    {
        _value = _seen[field] ? null : SectionValue.OfElement(field, outputs.Fields[field]);
        _value?.Begin(changes);
        (_field, _start, _depth, _doubtful) = (field, tag.End, 1, Nowhere);
        if (tag.Kind == XmlTagKind.Empty)
        {
            _start = XmlValue.IsSaidByAttributes(_reply.Span[tag.Start..tag.End], outputs.Fields[field].Type) ? tag.Start : tag.End;
            Close(tag.End, changes);
        }
    }

    private void TakeInside(in XmlTag tag, int field, ICollection<FieldChange> changes)
    {
        _depth += field != _field || tag.Kind == XmlTagKind.Empty ? 0 : tag.Kind == XmlTagKind.Open ? 1 : -1;
        if (_depth == 0)
        {
            Close(tag.Start, changes);
        }
        else if (_doubtful == Nowhere)
        {
            _doubtful = tag.Start;
        }
    }

    private void Close(int end, ICollection<FieldChange> changes)
    {
        _value?.Grow(_reply, _start, end, changes);
        Take(_field, _reply.Slice(_start, end), _value, changes);
        (_field, _value) = (FieldMark.NoField, null);
    }

    // An element that is never closed ends where the next field begins, and what follows is looked at anew.
    private void CloseUnclosed(ICollection<FieldChange> changes)
    {
        var position = _doubtful == Nowhere ? _reply.Length : _doubtful;
        Close(position, changes);
        foreach (var element in XmlElements.Find(outputs, _reply.Span, position))
        {
            if (element.Start >= position)
            {
                position = element.End;
                var value = _seen[element.Field] ? null : SectionValue.OfElement(element.Field, outputs.Fields[element.Field]);
                value?.Grow(_reply, element.ContentStart, element.ContentEnd, changes);
                Take(element.Field, _reply.Slice(element.ContentStart, element.ContentEnd), value, changes);
            }
        }
    }

    private void Take(int field, ReadOnlyMemory<char> content, SectionValue? value, ICollection<FieldChange> changes)
    {
        var type = outputs.Fields[field].Type;
        if (XmlValue.Bare(type) is FieldType.List && (_seen[field] ? _repeated.ContainsKey(field) : !XmlValue.IsWholeList(content, type)))
        {
            (_repeated.TryGetValue(field, out var contents) ? contents : _repeated[field] = []).Add(content);
        }
        else if (!_seen[field])
        {
            value!.Complete(XmlValue.Read(content, type), changes);
        }

        _seen[field] = true;
    }

    private bool TryNext(bool isEnd, out XmlTag tag, out int field)
    {
        var text = _reply.Span;
        (tag, field) = (default, FieldMark.NoField);
        while (field == FieldMark.NoField && text[_decided..].IndexOf('<') is >= 0 and var skipped)
        {
            _decided += skipped;
            var match = XmlTags.Match(text, _decided, out tag);
            if (match is null && !isEnd)
            {
                return false;
            }

            field = match == true ? FieldNames.Find(outputs, tag.Name(text)) : FieldMark.NoField;
            _decided = match == true ? tag.End : _decided + 1;
        }

        _decided = field == FieldMark.NoField ? text.Length : _decided;
        return field != FieldMark.NoField;
    }
}
