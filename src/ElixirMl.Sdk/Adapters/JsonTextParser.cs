using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>A text, given as far as it goes.</summary>
internal sealed class JsonTextParser(int field, char quote) : JsonValueParser
{
    private readonly JsonTextDecoder _decoder = new(quote);
    private bool _hasBegun;
    private int _given;

    public override JsonStep Take(char character, int at, ICollection<FieldChange> changes)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            return JsonStep.Inside;
        }

        return _decoder.TryTake(character) ? JsonStep.Inside : JsonStep.Closed;
    }

    public override void Grow(ICollection<FieldChange> changes)
    {
        var certain = _decoder.CertainLength;
        if (certain > _given)
        {
            changes.Add(new(field, Rest(certain), PartialField.Growing(_decoder.Text.Slice(0, certain))));
            _given = certain;
        }
    }

    public override void Complete(ICollection<FieldChange> changes)
    {
        _decoder.Complete();
        var length = _decoder.Text.Length;
        var text = _decoder.Text.Slice(0, length);

        // Without their quotes these would be read as no text at all.
        changes.Add(new(field, Rest(length), PartialField.Complete(text.Span is "null" or "" ? FieldText.Json($"\"{text}\"") : new(text, FieldTextForm.Plain))));
    }

    private string Rest(int end) => _decoder.Text.Span[_given..end].ToString();
}
