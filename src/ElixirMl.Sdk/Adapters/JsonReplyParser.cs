using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Reads the object that a growing reply has begun.</summary>
/// <remarks>
/// Knows JSON with prose or a fence before it, trailing commas, keys and texts in quotes of either kind and keys without quotes; each
/// character is looked at once. A value is complete when the next key or the end of the object confirms it. From whatever else it meets, nothing is given: the whole reply will tell.
/// </remarks>
internal sealed class JsonReplyParser(Schema outputs) : ReplyParser
{
    private readonly GrowingText _reply = new();
    private readonly bool[] _seen = new bool[outputs.Fields.Count];
    private ThoughtGate _gate = new(outputs);
    private bool _isInside;
    private int _at;
    private Place _place = Place.Outside;
    private bool _isConfirmed;
    private bool _isEscaped;
    private char _quote;
    private int _keyStart;
    private int _field;
    private JsonValueParser? _value;

    private enum Place
    {
        Outside,
        BeforeKey,
        Key,
        BareKey,
        AfterKey,
        BeforeValue,
        Value,
        AfterValue,
        Over,
    }

    internal override long Work => _at;

    public override void Append(ReadOnlySpan<char> chunk, ICollection<FieldChange> changes)
    {
        _reply.Append(chunk);
        Read(changes, isEnd: false);
    }

    public override void Complete(ICollection<FieldChange> changes) => Read(changes, isEnd: true);

    private void Read(ICollection<FieldChange> changes, bool isEnd)
    {
        _isInside = _isInside || _gate.TryPass(_reply.Span, isEnd, out _at);
        while (_isInside && _at < _reply.Length && _place != Place.Over)
        {
            Step(_reply.Span[_at], changes);
            _at++;
        }

        _value?.Grow(changes);
    }

    private void Step(char character, ICollection<FieldChange> changes)
    {
        switch (_place)
        {
            case Place.Outside:
                Begin(character);
                break;
            case Place.Key:
                TakeKey(character);
                break;
            case Place.BareKey:
                TakeBareKey(character, changes);
                break;
            case Place.Value:
                TakeValue(character, changes);
                break;
            case var _ when char.IsWhiteSpace(character):
                break;
            case Place.BeforeKey:
                BeginKey(character, changes);
                break;
            case Place.AfterKey when character == ':':
                EndKey(changes);
                break;
            case Place.BeforeValue:
                BeginValue(character, changes);
                break;
            case Place.AfterValue:
                EndValue(character, changes);
                break;
            default:
                Fail(character);
                break;
        }
    }

    private void Begin(char character)
    {
        if (character == '{')
        {
            _isConfirmed = false;
            _place = Place.BeforeKey;
        }
    }

    private void BeginKey(char character, ICollection<FieldChange> changes)
    {
        switch (character)
        {
            case '"' or '\'':
                _quote = character;
                _keyStart = _at + 1;
                _place = Place.Key;
                break;
            case '_' or >= 'a' and <= 'z' or >= 'A' and <= 'Z':
                _keyStart = _at;
                _place = Place.BareKey;
                break;
            case '}':
                End(changes);
                break;
            default:
                Fail(character);
                break;
        }
    }

    private void TakeKey(char character)
    {
        if (character == _quote && !_isEscaped)
        {
            FindField();
        }

        _isEscaped = character == '\\' && !_isEscaped;
    }

    private void TakeBareKey(char character, ICollection<FieldChange> changes)
    {
        if (JsonScalarParser.IsPart(character))
        {
            return;
        }

        FindField();
        if (character == ':')
        {
            EndKey(changes);
        }
        else if (!char.IsWhiteSpace(character))
        {
            Fail(character);
        }
    }

    private void FindField()
    {
        _field = FieldNames.Find(outputs, _reply.Span[_keyStart.._at]);
        _place = Place.AfterKey;
    }

    private void EndKey(ICollection<FieldChange> changes)
    {
        Settle(changes);
        _place = Place.BeforeValue;
    }

    private void BeginValue(char character, ICollection<FieldChange> changes)
    {
        var isWanted = _field >= 0 && !_seen[_field];
        _isConfirmed |= _field >= 0;
        _value = JsonValueParser.For(character, isWanted ? _field : FieldMark.NoField, isWanted ? outputs.Fields[_field] : null, _reply, _at);
        if (_value is null)
        {
            Fail(character);
            return;
        }

        if (isWanted)
        {
            _seen[_field] = true;
        }

        _value.Begin(changes);
        _place = Place.Value;
        TakeValue(character, changes);
    }

    private void TakeValue(char character, ICollection<FieldChange> changes)
    {
        switch (_value!.Take(character, _at, changes))
        {
            case JsonStep.Closed:
                _place = Place.AfterValue;
                break;
            case JsonStep.Item:
                _place = Place.AfterValue;
                if (!char.IsWhiteSpace(character))
                {
                    EndValue(character, changes);
                }

                break;
            case JsonStep.Lost:
                Fail(character);
                break;
        }
    }

    private void EndValue(char character, ICollection<FieldChange> changes)
    {
        switch (character)
        {
            case ',':
                _place = Place.BeforeKey;
                break;
            case '}':
                End(changes);
                break;
            default:
                Fail(character);
                break;
        }
    }

    private void End(ICollection<FieldChange> changes)
    {
        Settle(changes);
        _place = _isConfirmed ? Place.Over : Place.Outside;
    }

    private void Settle(ICollection<FieldChange> changes)
    {
        _value?.Complete(changes);
        _value = null;
    }

    // An object without any of the fields may be part of the prose before the one that is meant.
    private void Fail(char character)
    {
        _place = _isConfirmed ? Place.Over : Place.Outside;
        if (!_isConfirmed)
        {
            _value = null;
            Begin(character);
        }
    }
}
